import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languageOf } from '../../src/text/language.ts'

const samples: readonly (readonly [string, string])[] = [
  ['en', 'The army said on Sunday that twelve of its soldiers had been killed when a mine went off under their truck near the border.'],
  ['en', 'TWELVE SOLDIERS KILLED IN AMBUSH NEAR THE BORDER, ARMY SAYS; TALKS TO GO ON AS PLANNED IN THE CAPITAL'],
  ['en', 'Kadugli. Market closed. Ten dead, Omar Hassan told Radio Tamazuj, and the road to Dilling was cut by the rains.'],
  ['en', 'Too short'],
  ['fr', "Douze soldats ont été tués dimanche dans l'explosion d'une mine près de la frontière, a annoncé l'armée dans un communiqué."],
  [
    'es',
    'Doce soldados murieron el domingo por la explosión de una mina cerca de la frontera, según informó el ejército en un comunicado.',
  ],
  [
    'pt',
    'Doze soldados morreram no domingo com a explosão de uma mina perto da fronteira, segundo o exército, que não deu mais pormenores.',
  ],
  ['de', 'Zwölf Soldaten sind am Sonntag bei der Explosion einer Mine in der Nähe der Grenze getötet worden, wie die Armee mitteilte.'],
  [
    'tr',
    'Sınır yakınında bir mayının patlaması sonucu on iki asker öldü, ordu bu olay için bir açıklama yaptı ve daha fazla bilgi vermedi.',
  ],
  [
    'id',
    'Dua belas tentara tewas dalam ledakan ranjau di dekat perbatasan pada hari Minggu, dan tidak ada yang mengaku, kata juru bicara itu.',
  ],
  ['ru', 'Двенадцать солдат погибли в воскресенье при взрыве мины у границы, сообщили в армии, но подробностей не привели.'],
  ['uk', 'Дванадцять солдатів загинули в неділю від вибуху міни біля кордону, повідомили в армії, але подробиць не навели.'],
  ['ar', 'قتل اثنا عشر جنديا يوم الأحد في انفجار لغم قرب الحدود كما أعلن الجيش.'],
  ['fa', 'دوازده سرباز روز یکشنبه در انفجار مین در نزدیکی مرز کشته شدند، ارتش گفت که گزارش چاپ شد.'],
  ['zh', '军方表示，星期日边境附近地雷爆炸，造成十二名士兵死亡。'],
  ['en', 'Failed raid on Omar Hassan kills eight including three children, Radio Tamazuj says.'],
  ['und', 'xq zrt plok wun frab skee dlor munt vash grek poll trin zab quon hest brim '.repeat(4)],
]

for (const [code, text] of samples) {
  test(`${code}: ${text.slice(0, 30)}`, () => assert.equal(languageOf(text), code))
}
