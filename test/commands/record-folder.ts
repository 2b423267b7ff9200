/** A small record on disk, for commands that judge one. */
import {mkdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {temporaryFolder} from '../run-datamap.js';

const FILES: Readonly<Record<string, string>> = {
  'datamap.yaml': `organization:
  legal-name: Paper Lantern Supply Co.
  only-online: yes
  request-methods:
    - kind: email
      at: privacy@paperlantern.example
  employees: 41
notices:
  - id: website
    file: notices/privacy.md
`,
  'systems/crm.yaml': 'id: crm\nname: Shop CRM\n',
  'systems/crm.fields.csv': 'dataset,field,elements\ncontacts,email,email-address\n',
  'activities/newsletter.yaml': `id: newsletter
name: Newsletter
people: [customers]
purposes:
  - is: email-marketing
    words: Send the monthly lantern newsletter
uses:
  - fields: [crm.contacts.email]
    from: [consumer]
since: 2024-01-01
review:
  last: 2026-10-01
`,
  'notices/privacy.md': `# Privacy Policy of Paper Lantern Supply Co.

Last updated: October 1, 2026

We collect your email address when you subscribe to our newsletter.

## Categories of personal information collected

In the preceding twelve (12) months we have collected these categories of personal information from consumers:

| Category | Examples | Collected |
| --- | --- | --- |
| A. Identifiers | Real name, email address | NO |
| D. Commercial information | Purchase history | NO |
| F. Internet or other electronic network activity information | Browsing history | NO |

We have not sold or shared any personal information in the preceding twelve (12) months.

You have the right to know, the right to delete and the right to correct your personal information. To exercise your rights, write to privacy@paperlantern.example.
`,
};

/** Path of the folder. `changes` replaces files by name; undefined leaves one out. */
export async function recordFolder(changes: Readonly<Record<string, string | undefined>> = {}): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, text] of Object.entries({...FILES, ...changes})) {
    if (text === undefined) continue;
    await mkdir(dirname(join(folder, name)), {recursive: true});
    await writeFile(join(folder, name), text);
  }
  return folder;
}

export const fileOf = (name: string): string => FILES[name] ?? '';
