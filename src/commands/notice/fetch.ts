import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import {BaseCommand} from '../../cli/base-command.js';
import {byFlag, dryRunFlag, recordFlag} from '../../cli/flags.js';
import {keptNoticeFlags, keptNoticeNote, keptNoticeText} from '../../cli/kept-notice.js';
import {visibleLine} from '../../text/visible.js';
import type {KeptNotice} from '../../workflows/notice/keep-notice.js';

/** Proxies that other programs would use. */
const PROXIES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'ALL_PROXY', 'all_proxy'] as const;

export default class NoticeFetch extends BaseCommand<KeptNotice> {
  static override summary = 'Fetch a published notice from the network and keep a dated copy in the record.';
  static override description = `The one command that goes to the network, and it says so before it does. One page is asked for, by https, without cookies and
under datamap's own name; at most 16 MB, 30 seconds and 5 redirects, each shown. Addresses of this machine and of its own network are
refused, also behind a redirect or a name; so that this holds, no proxy is used, whatever HTTPS_PROXY says. Pages of which a program in
the browser makes the words come back without them: save those with a browser, and use notice add. What comes back is kept as notice add
keeps it, with --as-of (today by default) as its day. With --dry-run the page is fetched and read, and nothing is written.`;
  static override examples = [
    {
      description: 'Keep the notice as it is published today',
      command: '<%= config.bin %> <%= command.id %> https://bramblewick.example/privacy',
    },
    {
      description: 'What would be kept, and how it is understood',
      command: '<%= config.bin %> <%= command.id %> https://bramblewick.example/jobs/privacy --id jobs --scope applicants --dry-run',
    },
  ];
  static override args = {
    url: Args.string({description: 'Address at which the notice is published.', required: true}),
  };
  static override flags = {
    ...keptNoticeFlags,
    'allow-http': Flags.boolean({summary: 'Also by http, where whoever is on the way may have changed what comes back.'}),
    'allow-private': Flags.boolean({summary: 'Also from this machine or its own network.'}),
    ...recordFlag,
    ...byFlag,
    ...dryRunFlag,
  };

  async run(): Promise<KeptNotice> {
    const {args, flags} = await this.parse(NoticeFetch);
    const {fetchNotice} = await import('../../workflows/notice/fetch-notice.js');
    const kept = await fetchNotice({
      record: flags.record,
      from: process.cwd(),
      asOf: this.asOf,
      by: this.who,
      command: `notice fetch ${args.url}`,
      dryRun: flags['dry-run'],
      url: args.url,
      retrieved: this.asOf,
      id: flags.id,
      scope: flags.scope,
      network: {
        userAgent: `${this.config.name}/${this.config.version} (privacy notice archiver)`,
        allowHttp: flags['allow-http'],
        allowPrivate: flags['allow-private'],
        proxySetBy: PROXIES.find((name) => process.env[name]),
        onRequest: (url, after) => {
          const shown = visibleLine(url);
          this.note(after === undefined ? `Going to the network: GET ${shown}` : `Redirected (${after}): GET ${shown}`);
        },
      },
    });
    this.showWords(keptNoticeText(kept, this.textWidth));
    this.note(keptNoticeNote(kept));
    return kept;
  }
}
