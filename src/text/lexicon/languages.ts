/** Frequent short words of languages in Latin and Cyrillic letters, lower case, and letters that tell others apart. Keys are BCP 47. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Words that are frequent in one language; a word may stand under several. */
export const FREQUENT: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'en',
    words(
      'the of and to in a is that for it was on are as with his they at be this from have or by had not but what all were we when your can ' +
        'said there an which their she do has he will been after two its who more were in people killed police about over out up into no',
    ),
  ],
  [
    'fr',
    words(
      'le la les de des du et à un une en est que qui dans pour sur au aux par pas ne se il elle sont ont été avec plus ce cette mais ou son ses leur deux',
    ),
  ],
  [
    'es',
    words(
      'el la los las de del y a en un una que es por con para no se su sus al lo como más pero fue ha han este esta entre cuando según dos',
    ),
  ],
  [
    'pt',
    words(
      'o a os as de do da dos das e em no na nos nas um uma que é por com para não se seu sua ao mais mas foi são ou pelo pela segundo dois',
    ),
  ],
  [
    'de',
    words(
      'der die das und in den von zu mit ist im dem des ein eine einer nicht auf für sich auch als es an werden aus bei hat wurde nach sind oder zwei',
    ),
  ],
  [
    'it',
    words('il lo la i gli le di del della dei e in un una che è per con non si da sono al nel alla più ma ha come anche secondo due dopo'),
  ],
  [
    'nl',
    words('de het een en van in is dat op te voor met zijn niet aan er die ook als bij door naar uit om werd heeft maar nog over twee'),
  ],
  ['sv', words('och i att det som en på är av för med den till inte har ett om de var från men vid under efter två')],
  ['pl', words('w i na z do się że nie jest to o po od za przez jak dla ale są oraz był została zostało dwa które który')],
  ['ro', words('și în de la a cu nu o care pe că din un pentru au fost este mai sunt sau după prin doi')],
  ['tr', words('ve bir bu da de için ile olarak olan çok daha en kadar sonra gibi ancak oldu olduğu değil iki göre')],
  ['id', words('yang dan di ke dari untuk dengan ini itu pada adalah tidak oleh dalam akan juga telah sebagai karena dua orang')],
  ['sw', words('ya na wa kwa ni katika la za cha vya kuwa hiyo hii huo watu pia au lakini baada wakati mwaka wawili')],
  ['so', words('oo iyo ka ku waa in la uu ay ee waxaa soo ah si loo kale laba dalka dad')],
  ['ha', words('da na ya a ta ba don wannan cewa shi ne ce kuma wani sun daga mutane biyu')],
  ['vi', words('và của là có trong cho không được các một những với này đã người khi để ra hai')],
  ['ru', words('и в не на что с по как это он из у за от же к для его но было был она они после два')],
  ['uk', words('і в не на що з та як це він із у за від до для його але було був вона вони після два є')],
])

/** Letters by which to name languages that share a script; the first that is found decides. */
export const TELLTALE: readonly (readonly [RegExp, string])[] = [
  [/[ٹڈڑےں]/, 'ur'],
  [/[ټډړښځڅېۍ]/, 'ps'],
  [/[پچژگ]/, 'fa'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Myanmar}/u, 'my'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Bengali}/u, 'bn'],
  [/\p{Script=Tamil}/u, 'ta'],
  [/\p{Script=Ethiopic}/u, 'am'],
  [/\p{Script=Armenian}/u, 'hy'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Greek}/u, 'el'],
  [/[іїєґ]/, 'uk'],
  [/\p{Script=Cyrillic}/u, 'ru'],
]
