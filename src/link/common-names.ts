/** Countries and their people; plain forms. Too common to join two reports, but two that share one are no strangers. */
export const LANDS: ReadonlySet<string> = new Set(
  `afghanistan afghan afghans syria syrian syrians iraq iraqi iraqis iran iranian israel israeli israelis palestinian palestinians gaza lebanon lebanese
  turkey turkish jordan egypt egyptian libya libyan yemen yemeni saudi emirates qatar kuwait sudan sudanese ethiopia ethiopian somalia somali kenya
  kenyan uganda ugandan rwanda burundi congo congolese nigeria nigerian niger mali malian burkina chad cameroon mozambique tanzania zimbabwe
  ukraine ukrainian ukrainians belarus poland germany german spain spanish italy italian india indian pakistan pakistani bangladesh nepal china
  chinese japan japanese korea korean myanmar burma burmese thailand thai philippines philippine filipino indonesia indonesian malaysia vietnam
  mexico mexican colombia colombian venezuela haiti haitian brazil canada canadian australia australian kurdish kurds kurd sunni shiite shia
  shi'ite azerbaijan azerbaijani armenia armenian georgia somalis`.split(/\s+/),
)

/** Capitalised words that too many unlike events share to tell one from another; plain forms. */
export const COMMON_NAMES: ReadonlySet<string> = new Set([
  ...LANDS,
  ...`police president minister ministry army military government state states united nations security council general chief spokesman spokeswoman
  officials official reuters associated press agence france afp news agency agencies times post herald bbc cnn jazeera tv television radio
  islamic isis daesh north south east west northern southern eastern western central province region district city town village county street
  avenue road department office officer officers sheriff sheriffs detective sergeant sgt lieutenant lt captain capt colonel col commander deputy
  hospital medical center centre school university church mosque court judge attorney prosecutor prosecutors human rights watch amnesty
  international red cross crescent observatory monitor doctors without borders foreign affairs defense defence interior health prime
  american americans british french russian russians russia america britain france europe european african africa asia asian arab arabic muslim
  muslims christian christians god allah mr mrs ms dr english republic democratic people peoples national party union force forces air
  facebook twitter sunday monday tuesday wednesday thursday friday saturday gmt est local photo video read more comments share email
  according thursday's also still they there then there's it's but and when while what who how why where just only many most some such
  rebels taliban shabaab hamas hezbollah houthi houthis qaeda al-qaeda obama trump
  putin erdogan zelensky war battle attack attacks group front brigade division battalion regiment operation mission committee commission`.split(
    /\s+/,
  ),
])
