/** Which country a cell about places names, whatever else it says: `Frankfurt DE`, `USA (India region available)`, `EU cloud`. */
import {remembering} from '../remembering.js';
import {wordsOfHeading} from './heading.js';

/** Names and codes as offices write them; regions that a register gives in place of a country among them. */
const NAMES = new Set(
  `afghanistan|albania|algeria|andorra|andorre|angola|argentina|argentinien|argentine|armenia|australia|australien|australie|austria|osterreich|autriche|azerbaijan|bahamas|bahrain|bangladesh|barbados|belarus|belgium|belgien|belgique|belgica|belize|bermuda|bolivia|bosnia and herzegovina|botswana|brazil|brasilien|bresil|brasil|brunei|bulgaria|bulgarien|bulgarie|cambodia|cameroon|canada|kanada|chile|chili|china|chine|colombia|kolumbien|colombie|costa rica|croatia|kroatien|croatie|croacia|cuba|cyprus|zypern|chypre|chipre|czech republic|czechia|tschechien|republique tcheque|denmark|danemark|dinamarca|dominican republic|ecuador|egypt|agypten|egypte|egipto|el salvador|estonia|estland|estonie|ethiopia|fiji|finland|finnland|finlande|finlandia|france|frankreich|francia|georgia|germany|deutschland|allemagne|alemania|ghana|gibraltar|greece|griechenland|grece|grecia|guatemala|guernsey|honduras|hong kong|hungary|ungarn|hongrie|hungria|iceland|island|islande|india|indien|inde|indonesia|indonesien|indonesie|iran|iraq|ireland|irland|irlande|irlanda|isle of man|israel|italy|italien|italie|italia|jamaica|japan|japon|jersey|jordan|kazakhstan|kenya|kenia|kuwait|latvia|lettland|lettonie|lebanon|liechtenstein|lithuania|litauen|lituanie|luxembourg|luxemburg|luxemburgo|macau|malaysia|malta|malte|mauritius|mexico|mexiko|mexique|moldova|monaco|mongolia|montenegro|morocco|marokko|maroc|marruecos|mozambique|myanmar|namibia|nepal|netherlands|the netherlands|niederlande|pays bas|paises bajos|holland|new zealand|neuseeland|nouvelle zelande|nueva zelanda|nicaragua|nigeria|north macedonia|norway|norwegen|norvege|noruega|oman|pakistan|panama|paraguay|peru|philippines|philippinen|poland|polen|pologne|polonia|portugal|puerto rico|qatar|romania|rumanien|roumanie|rumania|russia|russland|russie|rusia|rwanda|saudi arabia|senegal|serbia|serbien|serbie|singapore|singapur|singapour|slovakia|slowakei|slovaquie|slovenia|slowenien|slovenie|south africa|sudafrika|afrique du sud|south korea|korea|republic of korea|sudkorea|coree du sud|spain|spanien|espagne|espana|sri lanka|sweden|schweden|suede|suecia|switzerland|schweiz|suisse|suiza|syria|taiwan|tanzania|thailand|tunisia|tunesien|tunisie|turkey|turkei|turquie|turquia|turkiye|uganda|ukraine|united arab emirates|united kingdom|great britain|england|scotland|wales|northern ireland|vereinigtes konigreich|grossbritannien|royaume uni|reino unido|united states|united states of america|usa|us|vereinigte staaten|etats unis|estados unidos|uruguay|venezuela|vietnam|uk|uae|eu|eea|ewr|eee|ue|european union|europaische union|union europeenne|union europea|european economic area|eu eea|europe|europa|germania|duitsland|alemanha|frankrijk|franca|spagna|spanje|espanha|paesi bassi|nederland|holanda|paises baixos|regno unito|verenigd koninkrijk|stati uniti|stati uniti d america|verenigde staten|eua|eeuu|ee uu|svizzera|zwitserland|suica|belgio|belgie|svezia|zweden|norvegia|noorwegen|danimarca|denemarken|ierland|oostenrijk|portogallo|griekenland|giappone|japao|cina|brasile|brazilie|turchia|turkije|unione europea|europese unie|uniao europeia|eer`.split(
    '|',
  ),
);
/** ISO 3166 codes; only in capitals, since in small letters many are words. */
const CODES = new Set(
  'AD AE AL AM AR AT AU AZ BA BB BD BE BG BH BM BN BO BR BS BW BY BZ CA CH CL CM CN CO CR CU CY CZ DE DK DO DZ EC EE EG ES ET FI FJ FR GB GE GG GH GI GR GT HK HN HR HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KH KR KW KZ LB LI LK LT LU LV MA MC MD ME MK MM MN MO MT MU MX MY MZ NA NG NI NL NO NP NZ OM PA PE PH PK PL PR PT PY QA RO RS RU RW SA SE SG SI SK SN SV SY TH TN TR TW TZ UA UG UK US UY VE VN ZA DEU FRA GBR IRL NLD ESP ITA AUT CHE BEL LUX POL SWE DNK NOR FIN PRT CAN MEX BRA JPN CHN SGP AUS NZL'.split(
    ' ',
  ),
);

export interface PlaceWords {
  /** As the cell writes it. */
  readonly country: string;
  /** Whether the cell says nothing else. */
  readonly whole: boolean;
}

/** Undefined where no country, or more than one, is named: `Global`, `HQ`, `USA or India`. */
export function countryIn(text: string): PlaceWords | undefined {
  const value = text.replace(/\s+/g, ' ').trim();
  if (isCountry(value)) return {country: value, whole: true};
  const outside = value.replace(/ ?\([^()]*\) ?/g, ' ').trim();
  if (outside !== value && isCountry(outside)) return {country: outside, whole: false};
  // A place, then its country; or a country, then what lies there.
  const pieces = outside.split(/ ?[,;:/–—] ?| - /);
  const named = pieces.filter(isCountry);
  if (named.length === 1 && pieces.length === 2) return {country: named[0] ?? '', whole: false};
  const [, last = ''] = /^\p{Lu}\S*(?: \p{Lu}\S*){0,2} (\p{Lu}{2})$/u.exec(outside) ?? [];
  return CODES.has(last) ? {country: last, whole: false} : undefined;
}

export const isCountry = remembering(
  (text): boolean => CODES.has(text.replace(/\./g, '')) || NAMES.has(wordsOfHeading(text.replace(/\./g, '')).join(' ')),
);
