/** One sentence, list or row in an otherwise plain notice, and what the notice states by it. */
import {describe, expect, it} from 'vitest';
import {readNotice} from '../../src/notice/index.js';
import type {Statements} from '../../src/notice/reading.js';

async function statedBy(text: string, statement: keyof Statements): Promise<unknown> {
  const notice = `# Privacy policy

Last updated: May 4, 2026

This privacy policy of Hartwell Lamps, Inc. ("we", "us") tells you which personal information we collect and how we use it.

## What we collect

We collect your name and your email address when you order. Contact us at privacy@hartwell.example.

${text}

## Contact

Write to privacy@hartwell.example with questions.
`;
  const {statements} = await readNotice(Buffer.from(notice), {name: 'notice.md', asOf: '2026-11-23'});
  return statements[statement].value;
}

const SAID: Readonly<Partial<Record<keyof Statements, readonly (readonly [text: string, value: unknown])[]>>> = {
  sensitive: [
    ['We do not collect or process sensitive personal information.', 'does not process'],
    ['We do not knowingly collect sensitive personal information as defined by the CPRA.', 'does not process'],
    ["We don't intentionally gather any sensitive data about you.", 'does not process'],
    ['Sensitive personal information is not collected through the site.', 'does not process'],
    ['No sensitive personal information is collected or processed.', 'does not process'],
    ['We have not collected sensitive personal information in the preceding 12 months.', 'does not process'],
    ['The personal information we collect does not include sensitive personal information.', 'does not process'],
    ['None of the information we collect is sensitive personal information.', 'does not process'],
    ['You may limit the use of sensitive personal information (none is collected).', 'does not process'],
    ['## Sensitive personal information\n\nWe do not collect any.', 'does not process'],
    ['## Sensitive Personal Information\n\nNone.', 'does not process'],
    ['**Sensitive personal information:** None collected.', 'does not process'],
    ['- **Sensitive personal information:** not collected.', 'does not process'],
    ['Right to limit: we do not collect sensitive personal information, so there is nothing to limit.', 'does not process'],
    [
      '## Your rights\n\n- **Right to limit the use of sensitive personal information.** Not applicable, because we do not collect sensitive personal information.',
      'does not process',
    ],
    ['## Your rights\n\n- Limit the use of your sensitive personal information - we collect none.', 'does not process'],
    ['We do not store or handle any sensitive categories of personal information.', 'does not process'],
    ['We do not ask for sensitive personal information, and please do not send it.', 'does not process'],
    ['We do not seek to collect special categories of personal data, such as health or religion.', 'does not process'],
    ['Hartwell does not collect sensitive personal information.', 'does not process'],
    ['Neither we nor our vendors collect sensitive personal information.', 'does not process'],
    ['We never request sensitive data.', 'does not process'],
    ['The Service does not process sensitive personal information of any kind.', 'does not process'],
    ['We do not collect sensitive personal information unless you choose to give it to us.', 'does not process'],
    ['We do not collect SPI.', 'does not process'],
    ['We do not believe that we collect any sensitive personal information.', 'does not process'],
    [
      '| Category | Examples | Collected |\n|---|---|---|\n| Identifiers | name | Yes |\n| Biometric information | fingerprints | No |\n| Geolocation data | location | No |\n| Sensitive personal information | SSN | No |',
      'does not process',
    ],
    [
      '| Category | Examples | Collected |\n|---|---|---|\n| Identifiers | name | Yes |\n| Biometric information | fingerprints | No |\n| Geolocation data | location | No |\n| Sensitive personal information | Log-in with password | Yes |',
      'processes',
    ],
    ['We collect the following categories of sensitive personal information: account log-in with password.', 'processes'],
    ["We may collect sensitive personal information, such as your driver's license number.", 'processes'],
    ['Some of the personal information we collect may be considered sensitive personal information under the CPRA.', 'processes'],
    ['Certain information that we collect, such as precise geolocation, is considered sensitive.', 'processes'],
    ['## Sensitive personal information\n\nWe use it only to provide the services you request.', 'processes'],
    ['## Sensitive personal information\n\nWe collect your government ID number when you verify your account.', 'processes'],
    [
      '## Collection and use of sensitive information\n\nIn the last twelve months we collected:\n\n- Government identifiers\n- Union membership',
      'processes',
    ],
    [
      '**Sensitive personal information:** We use it only to provide the Services and for the purposes permitted by § 7027(m).',
      'processes',
    ],
    [
      '"Sensitive personal information" (Civ. Code § 1798.140(ae)) is collected only for the purposes of providing the Service and is not used to infer characteristics about you.',
      'processes',
    ],
    ['We only use sensitive personal information for the purposes permitted by the CCPA.', 'processes'],
    ['We limit our use of sensitive personal information to what is necessary to provide the Service.', 'processes'],
    ['The sensitive personal information that we collect is limited to your account password.', 'processes'],
    [
      'We may process sensitive personal information when necessary with your consent or as otherwise permitted by applicable law.',
      'processes',
    ],
    ['With your consent, we collect sensitive personal information such as health data.', 'processes'],
    ['When you apply for a job, we may collect sensitive personal information such as your union membership.', 'processes'],
    ['We collect personal information, including sensitive personal information, from you and from your devices.', 'processes'],
    ['We also handle sensitive data, like your health details.', 'processes'],
    ['The Company only collects or processes your sensitive personal information for purposes expressly permitted.', 'processes'],
    ['Sensitive Personal Information: We collect precise geolocation and account credentials.', 'processes'],
    ['We process your sensitive personal data with your explicit consent.', 'processes'],
    ['Sensitive personal information we collect: Social Security number, account log-in.', 'processes'],
    ['In the preceding 12 months we have collected the following sensitive personal information: passport number.', 'processes'],
    ['We use your precise location, which is sensitive personal information under California law, to find shops.', 'processes'],
    [
      'We do not use or disclose sensitive personal information for purposes other than those permitted. We collect sensitive personal information only with your consent.',
      'processes',
    ],
    ['By providing sensitive information, you consent to our use of it for the purposes set out here.', 'processes'],
    ['You may choose to provide sensitive information, which we use for the purposes of this policy.', 'processes'],
    ['Your account log-in and password, which we collect, are sensitive personal information.', 'processes'],
    ['We do not collect sensitive personal information for purposes of inferring characteristics about you.', null],
    ['We do not use sensitive personal information for purposes other than those permitted by § 7027(m).', null],
    ['You have the right to limit the use of your sensitive personal information.', null],
    ['If we collect sensitive personal information, we will ask for your consent.', null],
    ['Please do not send us sensitive personal information.', null],
    ['"Sensitive personal information" means personal information that reveals your Social Security number.', null],
    ['We use encryption to protect sensitive data that you send us.', null],
    ['## Sensitive personal information\n\nThe CCPA gives you the right to limit how a business uses it.', null],
    ['We will not use sensitive data for advertising.', null],
    ['Access to sensitive information is limited to employees who need it.', null],
    ['We require our vendors to protect sensitive information.', null],
    ['Do we process any sensitive personal information?', null],
    ['You should not upload materials that reveal your sensitive personal information.', null],
    ['We do not sell or share sensitive personal information.', null],
  ],
  thirdPartySources: [
    ['We receive information from third parties.', 'receives'],
    ['We also obtain personal information about you from data brokers and publicly available sources.', 'receives'],
    ['## Sources\n\n- You\n- Our advertising partners', 'receives'],
    ['Sources: you; Google, if you sign in with Google; and your use of the Services.', 'receives'],
    ['**Sources of personal information:** directly from you, our affiliates and our payment processor.', 'receives'],
    ['Sources:\n\n- From you\n- From social media networks', 'receives'],
    [
      '## We obtain personal information from the following categories of sources\n\nA. You and your agents\n\nB. Government entities from which public records are obtained\n\nC. Third parties, advertising networks, consumer data resellers',
      'receives',
    ],
    ['We combine third-party information with user data.', 'receives'],
    ['If you sign in with Google, we receive your name and e-mail address.', 'receives'],
    ['When you log in through Facebook, Facebook provides us with your profile picture.', 'receives'],
    ['Our partners may share information about you with us.', 'receives'],
    ['Third parties may give us information about you.', 'receives'],
    ['## Information from third parties\n\nOur analytics vendors tell us how visitors use the site.', 'receives'],
    ['## Information we receive from other sources\n\nAdvertisers send lists of their customers.', 'receives'],
    ['We may supplement what you give us with information from other sources.', 'receives'],
    [
      'We collect personal information from the following categories of sources: directly from you, from your devices, from our affiliates and from consumer data resellers.',
      'receives',
    ],
    ['The categories of sources are consumers, service providers and public records.', 'receives'],
    ['We collect information from you and from others who refer you.', 'receives'],
    ['Your employer may provide us with your name and work e-mail address.', 'receives'],
    ['Other users may give us information about you when they invite you.', 'receives'],
    ['We buy marketing lists from list vendors.', 'receives'],
    ['We obtain your information from credit bureaus and identity verification services.', 'receives'],
    ['Social media platforms with which you interact also provide us information.', 'receives'],
    ['We get information about you from third-party sources such as Clearbit.', 'receives'],
    ['Information we get from our business partners.', 'receives'],
    ['Third-party sign-in: if you connect your GitHub account, we get your user name from GitHub.', 'receives'],
    [
      '| Category | Collected | Source |\n|---|---|---|\n| Identifiers | Yes | You; data brokers |\n| Geolocation data | No | N/A |\n| Biometric information | No | N/A |',
      'receives',
    ],
    ['We do not receive any information from third parties.', 'does not receive'],
    ['We do not collect personal information from third parties or data brokers.', 'does not receive'],
    [
      'No server operated by us receives, transmits or stores any of the following, whether from you directly or from any third party.',
      'does not receive',
    ],
    ['We do not obtain information about you from other sources.', 'does not receive'],
    ['We never buy or receive data about you from third parties.', 'does not receive'],
    ['## Information from third parties\n\nWe do not receive any.', 'does not receive'],
    ['You have the right to know the categories of sources from which we collect personal information.', null],
    ['We are not responsible for what third parties collect.', null],
    ['Third parties may collect information from you through cookies.', null],
    ['You may request that we stop receiving information from third parties.', null],
  ],
  soldOrShared: [
    ['We do not sell personal information.', 'no'],
    ['- **Right to opt-out:** opt out of sale (we do not sell personal information as defined by the CCPA).', 'no'],
    ['We do not sell your personal information so no opt-out choice is necessary.', 'no'],
    [
      'We do not sell your personal information and have not sold it in the preceding 12 months. We may share your personal information with third parties for cross-context behavioral advertising purposes but have not shared your personal information in the preceding 12 months.',
      'no',
    ],
    ['You have the right to opt out of the sale of your data; however, we do not sell or share personal information.', 'no'],
    ['Because we do not sell personal information, we do not offer an opt-out.', 'no'],
    ['We have not sold or shared personal information in the last 12 months.', 'no'],
    [
      'We may sell personal information to third parties, subject to your right to opt out. In the preceding twelve months, we have not sold personal information.',
      'no',
    ],
    ['Sale of personal information: none.', 'no'],
    ['Do we sell your personal information? No.', 'no'],
    ["We don't sell or rent your data to anyone, ever.", 'no'],
    ['Your personal information is never sold.', 'no'],
    ['We are not in the business of selling your information.', 'no'],
    ['We do not engage in the sale of personal information.', 'no'],
    ['Hartwell has not sold any personal information of consumers.', 'no'],
    ['We do not and will not sell your personal information.', 'no'],
    ['We do not sell your personal information, and we will notify you if that changes in the future.', 'no'],
    ['Personal information is not sold or shared for cross-context behavioral advertising.', 'no'],
    [
      '| Category | Collected | Sold or shared |\n|---|---|---|\n| Identifiers | Yes | No |\n| Geolocation data | No | No |\n| Biometric information | No | No |',
      'no',
    ],
    ['Nothing we collect is sold.', 'no'],
    ['In the preceding twelve months, the Company has not sold personal information. We do not sell the data of minors.', 'no'],
    ['We do not sell your personal information to data brokers or advertisers.', 'no'],
    ['We do not exchange your personal information for money or other valuable consideration.', 'no'],
    ['We may share your data with partners for targeted advertising.', 'yes'],
    ['The company does not sell personal information.\n\n- Data shared for device activity analysis and targeted advertising', 'yes'],
    [
      'As the term is defined by the CCPA, we "sold" the following categories of personal information in the last 12 months: identifiers.',
      'yes',
    ],
    ["We do 'sell' personal information, as that term is defined under the CCPA.", 'yes'],
    ['We do not sell your information for money, but some of our use of advertising cookies may be considered a sale.', 'yes'],
    ['We share personal information for cross-context behavioral advertising.', 'yes'],
    ['In the preceding twelve months we have sold the following categories: identifiers, geolocation.', 'yes'],
    ['Under California law, our use of ad cookies may be a "sale" or "sharing" of personal information.', 'yes'],
    ['We sell and share identifiers to advertising networks.', 'yes'],
    ['We disclose identifiers to advertising networks, which is a sale under the CCPA.', 'yes'],
    ['We sell your personal information as that word is defined in the CCPA.', 'yes'],
    ['We sell or share for cross-context behavioral advertising: identifiers and internet activity.', 'yes'],
    ['Categories of personal information sold: identifiers and internet activity.', 'yes'],
    ['While we do not sell personal information for money, we share it with advertising partners to show you targeted ads.', 'yes'],
    ['We disclose your browsing data to ad networks for targeted advertising.', 'yes'],
    [
      '| Category | Collected | Sold or shared |\n|---|---|---|\n| Identifiers | Yes | Yes |\n| Geolocation data | No | No |\n| Biometric information | No | No |',
      'yes',
    ],
    ['You have the right to opt out of the sale of your personal information.', null],
    ['"Sell" means to exchange personal information for money or other valuable consideration.', null],
    ['You have the right to direct a business that sells your data to stop.', null],
    ['If we sell our business, your information may be transferred.', null],
    ['[Do not sell or share my personal information](https://example.com)', null],
    ['You can ask whether we sell your personal information.', null],
    ['Please instruct us that we do not sell your data.', null],
    ['We do not sell products to children.', null],
    ['If you opt out, we will not sell your personal information.', null],
    ['We do not sell your Google user data.', null],
  ],
  doNotTrack: [
    ['We do not currently respond to Do Not Track signals.', 'does not respond'],
    ['Our site does not change its behavior when it receives a Do Not Track signal.', 'does not respond'],
    ['Because there is no industry standard, our systems do not recognize DNT requests.', 'does not respond'],
    ['We honor Do Not Track signals and do not track when a DNT mechanism is in place.', 'responds'],
    ['DNT: not supported.', 'does not respond'],
    ['Do Not Track\n\nWe track visitors over time, and do not act on these signals.', 'does not respond'],
    ['We respect your Do Not Track setting.', 'responds'],
    ['Our website responds to "do not track" signals.', 'responds'],
    ['Our services are not set up to respond to Do Not Track signals.', 'does not respond'],
    ['Some browsers have a Do Not Track feature. At present, we do not alter our practices when we receive one.', 'does not respond'],
    ['Some browsers have a Do Not Track feature. You can learn more at example.com.', null],
    ['We take no action in response to DNT signals.', 'does not respond'],
    ['We have not implemented a response to Do Not Track.', 'does not respond'],
    ['When we detect a DNT header we treat it as an opt-out.', 'responds'],
  ],
  shineTheLight: [
    ['California\'s "Shine the Light" law permits customers to ask.', true],
    ['Under Civil Code section 1798.83, you may ask once a year.', true],
    ['California residents may ask us once a year which third parties received personal information for their direct marketing.', true],
    ['We do not share your information with third parties for their direct marketing purposes.', null],
    ['We use your e-mail address for direct marketing.', null],
  ],
};

describe.each(Object.entries(SAID))('%s', (statement, rows) => {
  it.each(rows)('%s', async (text, value) => {
    expect(await statedBy(text, statement as keyof Statements)).toBe(value);
  });
});
