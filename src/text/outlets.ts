/** News outlets by the names that others call them, plain forms; state organs that speak for a party are marked in STATE_MEDIA. */
export const OUTLETS: ReadonlySet<string> = new Set(
  `reuters; ap; associated press; afp; agence france-presse; agence france presse; dpa; efe; ansa; upi; united press international; xinhua; tass; itar-tass;
  ria; ria novosti; interfax; anadolu; anadolu agency; pti; press trust of india; ani; ians; gns; kyodo; yonhap; irna; isna; fars; tasnim; mehr; wafa; maan; petra; kuna; qna;
  bernama; antara; lusa; apa; apanews; azertac; trend; armenpress; belga; ukrinform; unian; interfax-ukraine; pap; ctk; tanjug; hina; pajhwok; khaama press; bakhtar;
  tolo; tolo news; tolonews; ariana news; geo; geo news; ary; samaa; dawn; the news; express tribune; ndtv; india today; times of india; hindustan times; the hindu; indian express; news18;
  bbc; bbc news; cnn; cnn philippines; cnn turk; al jazeera; aljazeera; al arabiya; al hadath; al mayadeen; al manar; al-masirah; al masirah; almasirah; al-masdar; al masdar; al-jadeed; lbc; mtv lebanon;
  sky news; sky news arabia; itv; channel 4; channel 4 news; abc; abc news; abs-cbn; gma; rappler; inquirer; philippine star; the star; cbs; cbs news; nbc; nbc news; fox news; msnbc; npr; pbs; c-span;
  rfi; radio france internationale; france 24; france info; france inter; tf1; bfm; le monde; le figaro; liberation; mediapart; jeune afrique; deutsche welle; dw; der spiegel; die zeit; bild; zdf; ard; rai; rtve; el pais; el mundo; rtbf; nos;
  voa; voice of america; rfe/rl; rferl; radio free europe; radio liberty; radio free asia; rfa; current time; belsat; meduza; novaya gazeta; kommersant; vedomosti; izvestia; rbc; rt; russia today; sputnik; lifenews; life; rossiya 24; channel one; dozhd; tv rain; mash; baza; bellingcat; the insider;
  ukrayinska pravda; ukrainska pravda; kyiv independent; kyiv post; hromadske; suspilne; nv; liga; zn.ua;
  new york times; the new york times; nyt; washington post; wall street journal; wsj; los angeles times; la times; miami herald; chicago tribune; boston globe; usa today; politico; axios; the intercept; the daily beast; buzzfeed; buzzfeed news; vice; vice news; time; newsweek; bloomberg; bloomberg news; mcclatchy; stars and stripes; military times; new yorker; the atlantic; foreign policy;
  guardian; the guardian; observer; times; the times; sunday times; telegraph; daily telegraph; independent; financial times; ft; economist; daily mail; the sun; mirror; irish times; haaretz; jerusalem post; times of israel; ynet; yedioth ahronoth; channel 12; channel 13; kan; army radio; israel radio; maariv;
  asharq al-awsat; al hayat; al-hayat; al-ahram; ahram online; egypt independent; mada masr; al-masry al-youm; the national; gulf news; arab news; al watan; okaz; middle east eye; new arab; rudaw; kurdistan 24; ekurd; hawar; hawar news agency; enab baladi; zaman al-wasl; orient news;
  hurriyet; cumhuriyet; sozcu; sabah; ntv; haberturk; trt; daily sabah; today's zaman; dogan; dogan news agency; dha; cihan;
  daily nation; the nation; the east african; standard; the standard; citizen tv; kbc; new vision; daily monitor; ntv uganda; addis standard; fana; ebc; ethiopian news agency; sudan tribune; radio dabanga; radio tamazuj; eye radio; radio miraya; radio okapi; actualite.cd; actu niger; actuniger; studio kalangou; ortm; studio tamani; maliweb; malijet; infowakat; lefaso; lefaso.net; burkina24; sidwaya; premium times; punch; vanguard; daily trust; the cable; sahara reporters; channels tv; channels television; nta; bbc hausa; bbc hausa service; radio shabelle; shabelle; garowe; garowe online; hiiraan; goobjoog; pinnacle news; carta de mocambique; zitamar; tvm; stv; o pais; news24; eyewitness news; sabc; daily maverick;
  mizzima; irrawaddy; the irrawaddy; frontier myanmar; myanmar now; dvb; democratic voice of burma; khit thit; kachin news group; eleven media; jakarta post; kompas; tempo; straits times; south china morning post; global times; nikkei; asahi; mainichi; nhk;
  clarin; la nacion; o globo; folha; reforma; el universal; milenio; proceso; la jornada; animal politico; semana; el tiempo; el espectador; caracol; telesur; el nacional; radio magik9; magik 9; radio caraibes; gazette haiti; le nouvelliste; haitian times; alterpresse; rezo nodwes;
  thecable; humangle; arise news; leadership newspaper; hiiraan online; radio dalsan; radio mogadishu; radio kulmiye; burkina 24; omega fm; air info; tchadinfos; alwihda; l'essor; rtb; kabul now;
  etilaatroz; hasht-e subh; amu tv; dunya news; hum news; the news international; business recorder; daily star; l'orient-le jour; naharnet; an-nahar; al akhbar; nbn; al ekhbariya; ma'an;
  quds news network; israel hayom; shaam network; deir ezzor 24; deirezzor 24; north press; north press agency; ronahi tv; al sumaria; alsumaria; shafaq news; libya observer; libya herald; 218 tv;
  al-masdar online; yemen post; aden al-ghad; south24; iha; t24; bianet; mezopotamya; tsn; 112 ukraine; espreso; censor.net; fontanka; gazeta.ru; lenta; lenta.ru; mediazona; moscow times;
  novosti donetsk; blu radio; w radio; rcn; el colombiano; riodoce; el debate; el faro; la prensa; prensa libre; ayibopost; radio kiskeya; radio metropole; signal fm; vant bef info; radio scoop;
  benarnews; mindanews; sunstar; philstar; manila bulletin; philippine news agency; jubi; detik; cnn indonesia; scroll.in; the quint; greater kashmir; kashmir observer; kno; kns; rising kashmir;
  tamilnet; ada derana; prothom alo; bdnews24; bangkok post; club of mozambique; mediafax; mimi mefo; cameroon news agency; crtv; radio ndeke luka; corbeau news; iwacu; ktn; ktn news; capital fm;
  chimpreports; sudans post; youm7; al-shorouk; cairo24; esat; borkena; tigrai tv; ethiopia insight; ethiopian reporter; dw amharic; kuriftu; shan herald; shan news; karen news; kachin wave;
  narinjara; rfa burmese; burma news international; 7sur7; 7sur7.cd; radio maendeleo; radio moto; kivu morning post; euronews; ap news; reuters tv; kyodo news; jiji; the canadian press; cbc; ctv;
  globe and mail; toronto star; sydney morning herald; rnz; the new yorker; propublica; telemundo; univision; suddeutsche zeitung; frankfurter allgemeine; tagesspiegel; n-tv; welt; die welt;
  le parisien; l'express; l'obs; ouest-france; la croix; rtl; europe 1; france 2; la repubblica; corriere della sera; la stampa; adnkronos; la vanguardia; europa press; diario de noticias;
  de volkskrant; de standaard; le soir; svt; nrk; aftonbladet; gazeta wyborcza; tvn; index.hu; digi24; b92; politika; kosovo online; civilnet; news.am; oc media; jam-news; report.az; 1in.am;
  azatutyun; rustavi; interpressnews; kloop; akipress; 24.kg; asia-plus; ozodi; tengrinews; kun.uz`
    .split(';')
    .map((name) => name.trim().replace(/\s+/g, ' ')),
)

/** Organs that speak for a state or an armed party: told as outlets, but their word is their master's. */
export const STATE_MEDIA: ReadonlySet<string> = new Set(
  `sana; saba; al-masirah; al masirah; al-masirah tv; al-manar; al manar; al-aqsa tv; spa; saudi press agency; wam; mena; nna; national news agency; suna; lana; mrtv; myawaddy; amaq; amaq agency; al-thawra; state media; state tv; state television; state radio; state news agency; state-run media; national television; syrian state tv; egyptian state tv; voice of jihad; al andalus; radio andalus; kcna; cctv; press tv; al-naba; jana; army radio; galatz; galei tzahal`
    .split(';')
    .map((name) => name.trim().replace(/\s+/g, ' ')),
)
