// A made-up privacy notice of any length, as HTML: a table of categories, then sections of prose, lists and small tables, over and over.
const CATEGORIES = [
  ['A. Identifiers', 'Name, email address, IP address', 'YES'],
  ['B. Customer records', 'Telephone number, payment card number', 'YES'],
  ['C. Protected classifications', 'Age, gender', 'NO'],
  ['D. Commercial information', 'Products bought or considered', 'YES'],
  ['E. Biometric information', 'Fingerprints', 'NO'],
  ['F. Internet activity', 'Pages seen, links clicked', 'YES'],
  ['G. Geolocation data', 'Where a device is', 'NO'],
];
const SENTENCES = [
  'We collect your name, email address and shipping address when you order from our shop.',
  'We may receive information about you from advertising networks and data brokers.',
  'We use personal information to process orders, to answer questions and to keep our services secure.',
  'We disclose identifiers and commercial information to service providers that deliver parcels for us.',
  'We do not sell personal information and do not share it for cross-context behavioral advertising.',
  'You have the right to know, to delete and to correct personal information that we hold about you.',
  'We keep records of orders for seven years because tax law asks for it.',
  'Kayaks are stored upside down in winter so that no water gathers in them.',
  'Parts of this page describe how paddles are made and which wood is used for them.',
  'If you choose to enter a contest, we ask for your date of birth.',
];

/** At least `bytes` long. */
export function longNotice(bytes) {
  const row = (cells, tag = 'td') => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  const parts = [
    '<!doctype html><html><head><title>Privacy notice</title></head><body><main><h1>Privacy notice</h1><p>Last updated: March 2, 2026. Millrace Kayaks LLC (“we”) tells you here what it does with personal information.</p>',
    `<h2>What we collect</h2><table>${row(['Category', 'Examples', 'Collected'], 'th')}${CATEGORIES.map((cells) => row(cells)).join('')}</table>`,
  ];
  let length = parts.join('').length;
  for (let section = 1; length < bytes; section++) {
    const sentence = (at) => SENTENCES[(section * 7 + at * 3) % SENTENCES.length];
    const part =
      `<section><h2>${section}. Part ${section}</h2><div class="text"><p>${sentence(0)} ${sentence(1)} <b>${sentence(2)}</b></p>` +
      `<ul>${[3, 4, 5].map((at) => `<li><span>${sentence(at)}</span></li>`).join('')}</ul><p>${sentence(6)} <a href="#p${section}">${sentence(7)}</a></p>` +
      (section % 12 === 0 ? `<table>${row(['Cookie', 'Purpose'], 'th')}${row([`c${section}`, sentence(8)])}</table>` : '') +
      '</div></section>';
    parts.push(part);
    length += part.length;
  }
  return `${parts.join('')}</main></body></html>`;
}

/**
 * A page as sites serve it: styles and scripts, menus, a banner, and boxes with classes around the notice. Two fifths are text to be
 * read, as in the 41 saved pages that were at hand (of the longer ones less: a fifth).
 */
export function savedPage(bytes) {
  const lines = (share, line) => Array.from({length: Math.ceil((bytes * share) / line(1).length)}, (_, at) => line(at + 1)).join('');
  const styles = lines(0.12, (at) => `.block-${at} .text{margin:0 auto;padding:${at % 9}px;color:#333}\n`);
  const script = lines(0.18, (at) => `window.__data["k${at}"]={"id":${at},"slug":"part-${at}","open":false};\n`);
  const menu = lines(0.1, (at) => `<li class="menu-item menu-item-${at}"><a class="menu-link" href="/shop/part-${at}">Part ${at}</a></li>`);
  const banner = '<div class="cookie-banner" role="dialog"><p>We use cookies. See our notice.</p><button>Accept</button></div>';
  const body = longNotice(bytes * 0.52)
    .replace('<main>', `<header><nav><ul>${menu}</ul></nav></header><main class="page page--legal">`)
    .replace('</main>', `</main><footer>© Millrace Kayaks LLC</footer>${banner}<script>${script}</script>`);
  return body.replace('</head>', `<style>${styles}</style></head>`);
}

/** Boxes in boxes, tables in tables, with little text in them. */
export function nestedNotice(bytes, depth = 60) {
  const text = SENTENCES.slice(0, 6)
    .map((sentence) => `<p>${sentence}</p>`)
    .join('');
  const knot = `${'<div><span><table><tr><td>'.repeat(depth / 4)}${SENTENCES[1]}${'</td></tr></table></span></div>'.repeat(depth / 4)}`;
  return `<html><body><h1>Privacy policy</h1>${text}${knot.repeat(Math.ceil(bytes / knot.length))}</body></html>`;
}
