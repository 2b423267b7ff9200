/** Whole words that look as if two others had been run together, and short words that glued names contain. */
import {wordList} from './word-list.js';

export const WHOLE = wordList(`ownership relationship membership leadership citizenship internship scholarship partnership sponsorship dealership friendship
  workstation homepage password timestamp datetime update upload download online offline inside outside income outcome message image package storage percentage
  landing candidate mandate private cardinality cardiac carbon cartoon cartridge emailing phoneme addressee dating rating namespace framework network
  understand standard category catalog status static station nation national international information formation format platform performance perform
  transform uniform confirm reform transport report support import export airport passport portal portfolio portrait important opportunity
  session permission commission mission admission submission emission omission date candidates validate personal personality personnel salesforce workforce
  forecast foreground background username ageing manager manage management agency agenda agent aggregate agreement average coverage language page usage voltage mileage
  heritage marriage mortgage advantage barrage vintage postage stage village wage garage baggage luggage damage dosage footage orientation gender sender vendor calendar
  lastly earliest latest interest harvest request guest quest contest protest latency latitude altitude longitude capacity velocity opacity city electricity publicity
  ethnicity simplicity toxicity identity entity quantity activity priority security authority majority minority facility ability disability availability visibility
  validity liability responsibility accountability capability probability stability mobility utility quality equality locality nationality modality severity sensitivity`);

/** Pieces of fewer than three letters that may stand in a glued name. */
export const SHORT_PIECES = new Set(wordList('id no nm nr ip os dt cd ph at by on is to in of cc qr tz'));

/** Of these, those that only end a name: `custnm`, `phoneno`. */
export const LAST_ONLY = new Set(wordList('no nm nr cd dt'));

/** Everyday words of schemas that no other list holds: they must be known, so that they are neither split nor taken for unknown. */
export const EVERYDAY = wordList(`access accuracy action active actual additional after age alert all amount annual answer apply approved area arrival available average award
  back balance band base before begin best block body bonus book bottom box brand browser budget buy call cancel canceled capital capture case cash category cause center change channel
  character charge check child choice clean close closed code color comment common company complete completed confirm content control convert copy core corner cost count cover create created credit current custom cycle
  daily data date day deal death debit decision default delay delete delivery depth description design detail device direct direction discount display distance document done door double down draft due duration
  duty early edit effective email employee empty enable end engine enter entry error event exact exit expected expire export external extra fail failed family fax fee female field file fill final
  find finish first fixed flag flow food foot force form free frequency from front full function future gain game gate general gift global goal grade grand grant gross group growth guest guide hand hash head
  height help hide high history hit hold home hospital hour house image inbound index initial inner input inside install integer internal interval invite issue item job join joined key kind kit last late latest launch law lead leave left legal
  length level license life light limit line link list live load local location lock log logo long loss lost low machine mail main major male manager manual map margin mark market master match material max maximum
  meal mean media member merge message meta method metric middle min minimum minor minute mode model money month mother move multi mute name native near need net network new next nice night normal note number object off
  offer office offset old only open operation opinion option order original other out output over owner pack page paid paper parent part partner party path pattern pause pay payment peak period permit phone
  photo pick picture piece place plan play point policy pool port position post power present preview previous price primary print private process product profile program project proof property public publish purchase purpose quality
  quantity query question queue quick quote radius rank rate rating raw reach read ready real reason receipt received record red reduce reference refund region register related release remain remark remote
  rent repeat reply report request reset resource response rest result return revenue review reward ring road role room root round route row rule run safe salary sale same sample save scale scan schedule school scope score
  screen search seat second secret section secure security segment sell send sender sent sequence serial series server service session set setting settle share shift ship shop short show side sign signal
  simple single site size skill skip sleep slot small social sold sort source space spam speed spend spent spot staff stage standard start state station status step stock stop storage store story street strength string
  strong student style subject submit success suffix sum summary support surface survey switch symbol system table tag target task tax team temp term test text theme third thumb ticket tier time title today token top total touch
  tour track trade traffic train transfer travel treatment tree trend trial trigger trip true trust type under union unit update upload upper usage use user valid value variant vendor verified version vertical video view visible
  visit voice void volume vote wait wall want warning watch water wave way web week weight width window winner wish word work worker world write wrong year zero zone private dienstlich privat extern externe nummer inhaber mitglieds`);
