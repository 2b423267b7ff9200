// 200,000 distinct fields with as many distinct names, put together as schemas put theirs together: a prefix, a noun, an ending.
const PREFIXES =
  words(`cust_ customer_ user emp_ primary_ billing_ shipping_ home work_ last_ is_ has_ contact patient_ store_ product_ old_ new_
  x_ company_ account_ vendor_ parent_ total_ src_ device_ order student_ invoice_ tmp_`);
const NOUNS =
  words(`email phone first_name lastName address addr1 street city zip country dob birth_date gender ssn ssn_last4 ip ip_address mac
  userAgent lat longitude salary jobTitle department manager card_number cvv iban accountNo balance amount total price status type code createdAt
  updated_at deleted flag count url referrer session_id cookieId idfa pageViews clicks opens score segment propensity photo avatar recording notes
  comment body subject diagnosis medication allergy insuranceId policy_number race religion ethnicity nationality passportNo visa_type driversLicense
  plate vin grade gpa school degree transcript attendance hire_date performanceRating bank routing taxId vat sku quantity discount weight height
  color locale timezone lang token password_hash secret fingerprint faceTemplate voice twitter linkedin username nick customField metadata
  geburtsdatum telefon strasse plz nachname vorname prenom adresse correo fecha_nacimiento apellidos kundennr mitarbeiter konto rechnung temp
  humidity cpu memory hostname port version build branch commit role permission group team project task priority due start end duration distance
  speed heading altitude accuracy wifi ssid carrier model os screen lang_code custnm phoneno emailaddr`);
const ENDINGS =
  words(`_id 2 Hash _verified _at _count _type Value _raw _enc _cd _dt _nm _old Text _flag _url Key _num _list _src _home _pct _desc _v2
  _label _code _name _date _by _ref _total _max _min _orig _prev _next _1 _2 _3 _txt _hex _json _ext _new _alt _loc _fmt _len`);
const TABLES =
  words(`contacts users orders order_items employees payroll patients encounters students products servers events sessions invoices
  payments tickets messages devices locations vendors stores page_views app_installs applications claims loans accounts transactions campaigns
  settings logs trips visits leads subscriptions addresses cards reviews surveys answers`);
const TYPES = ['varchar(255)', undefined, 'integer', 'timestamp', undefined];
const SYSTEMS = 100;
const COLUMNS = 50;

export function manyFields(count = 200_000) {
  return Array.from({length: count}, (_, index) => {
    const table = Math.floor(index / COLUMNS);
    // Neighbours share a table and little else, as columns do.
    const noun = index % NOUNS.length;
    const rest = Math.floor(index / NOUNS.length);
    return {
      dataset: `system_${table % SYSTEMS}`,
      collection: `${TABLES[table % TABLES.length]}_${Math.floor(table / TABLES.length)}`,
      field: `${PREFIXES[rest % PREFIXES.length]}${NOUNS[noun]}${ENDINGS[Math.floor(rest / PREFIXES.length) % ENDINGS.length]}`,
      type: TYPES[index % TYPES.length],
    };
  });
}

function words(text) {
  return text.trim().split(/\s+/);
}
