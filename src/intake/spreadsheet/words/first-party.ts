/** How registers say that something is the business's own, a line for each language. Lower case without accents and marks. */

const all = (...lists: readonly string[]): ReadonlySet<string> => new Set(lists.flatMap((list) => list.split('|')));

/** Of a cookie, wherever the row says it. */
export const FIRST_PARTY = all(
  'first party|1st party|first party cookie|1st party cookie|own cookie',
  'erstanbieter|erstanbieter cookie|eigener cookie',
  'cookie interne|cookie proprietaire|premiere partie',
  'cookie propia|propia|propias|cookies propias|primera parte',
  'cookie proprio|prima parte|cookie di prima parte',
  'eigen cookie|first party cookies|eerste partij',
  'cookie proprio do site|primeira parte|proprio',
);

/** In a column that says nothing but whose it is. */
export const FIRST = new Set([...FIRST_PARTY, ...all('first|1st|1|own|internal', 'eigen|eigene', 'interne', 'propio', 'interno', 'eerste', 'primeira')]);

/** In a column of those who set cookies or receive data. */
export const OURSELVES = all(
  'first party|1st party|this site|this website|our site|our website|own site|own website|website owner|site owner|self|ourselves|us|we',
  'eigentumer dieser website|diese website|unsere website|wir|eigene website|erstanbieter',
  'ce site|notre site|nous|editeur du site',
  'este sitio|este sitio web|nuestro sitio|nosotros|editor|titular del sitio web',
  'questo sito|il nostro sito|titolare del sito|noi',
  'deze website|onze website|eigen website|wij',
  'este site|nosso site|nos',
);
