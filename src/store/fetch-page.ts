/**
 * The only way to the network: one page by GET, bounded in bytes, time and redirects. Nothing is sent but the address and a User-Agent.
 * The address is judged where the connection is made, so that a name that suddenly leads elsewhere gains nothing.
 */
import {lookup as resolveName, type LookupAddress} from 'node:dns';
import {request as requestHttp, type IncomingMessage, type RequestOptions} from 'node:http';
import {request as requestHttps} from 'node:https';
import {isIP, type LookupFunction} from 'node:net';
import {pipeline, type Readable} from 'node:stream';
import {createBrotliDecompress, createGunzip, createInflate} from 'node:zlib';
import {UserProblem} from '../record/problem.js';
import {isPrivateAddress} from './private-address.js';

export interface FetchLimits {
  /** As read, after any compression. */
  readonly bytes: number;
  /** For all of it, redirects included. */
  readonly milliseconds: number;
  readonly redirects: number;
}

export const FETCH_LIMITS: FetchLimits = {bytes: 16 * 2 ** 20, milliseconds: 30_000, redirects: 5};

export interface HowToFetch {
  readonly userAgent: string;
  readonly allowHttp: boolean;
  /** Addresses of this machine and of its own network. */
  readonly allowPrivate: boolean;
  readonly limits?: FetchLimits;
  /** Name of a variable that sets a proxy. None is used: it, and no longer this, would decide which address a name leads to. */
  readonly proxySetBy?: string | undefined;
  /** Called before each request; `after` is the status of the redirect that leads to it. */
  onRequest(url: string, after?: number): void;
}

export interface FetchedPage {
  /** Where it was in the end. */
  readonly url: string;
  readonly bytes: Uint8Array;
  /** Of a file that would hold it: `html`. */
  readonly ending: string;
}

/** Types of content that the reader of notices reads, and the ending of such a file. */
const ENDINGS: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'md',
  'text/x-markdown': 'md',
  'text/plain': 'txt',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
};

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Throws UserProblem where the address is not to be asked, does not answer in time, or answers with what is no readable page. */
export async function fetchPage(address: string, how: HowToFetch): Promise<FetchedPage> {
  const {limits = FETCH_LIMITS, onRequest, proxySetBy} = how;
  const signal = AbortSignal.timeout(limits.milliseconds);
  let url = new URL(address);
  let after: number | undefined;
  try {
    for (let followed = 0; followed <= limits.redirects; followed++) {
      refuseAddress(url, how);
      onRequest(url.href, after);
      const response = await ask(url, how, signal);
      const {statusCode: status = 0, headers} = response;
      if (REDIRECTS.has(status) && headers.location !== undefined) {
        response.destroy();
        url = next(headers.location, url);
        after = status;
        continue;
      }
      if (status !== 200) {
        response.destroy();
        throw refused(
          'bad-answer',
          `The server answers with status ${status}, not with the page`,
          url,
          'Open the address in a browser; save the page and use `datamap notice add`.',
        );
      }
      return {url: url.href, ending: endingOf(response, url), bytes: await bodyOf(response, url, limits)};
    }
  } catch (error) {
    throw fetchProblem(error as NodeJS.ErrnoException, {url, limits, isLate: signal.aborted, proxySetBy});
  }
  throw refused(
    'too-many-redirects',
    `The server redirects more than ${limits.redirects} times`,
    url,
    'Give the address at which the page is in the end.',
  );
}

function refuseAddress(url: URL, {allowHttp, allowPrivate}: HowToFetch): void {
  const {protocol, hostname} = url;
  if (protocol !== 'https:' && !(protocol === 'http:' && allowHttp)) {
    const fix =
      protocol === 'http:'
        ? 'Give the https address; or add --allow-http, if what comes back may be anybody’s.'
        : 'Only pages of the web are fetched.';
    throw refused('not-https', `This address is not asked: it begins with ${protocol}, not with https:`, url, fix);
  }
  if (url.username !== '' || url.password !== '') {
    throw refused('not-an-address', 'The address holds a user name or password', url, 'Leave it out.');
  }
  const literal = hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && isIP(literal) !== 0 && isPrivateAddress(literal)) throw privateAddress(url, literal);
}

const privateAddress = (url: URL, address: string): UserProblem =>
  refused(
    'private-address',
    `This address leads to ${address}, which is this machine or its own network, not the public one`,
    url,
    'If the notice really is there, add --allow-private.',
  );

function ask(url: URL, {userAgent, allowPrivate}: HowToFetch, signal: AbortSignal): Promise<IncomingMessage> {
  const lookup: LookupFunction = (name, options, done) => {
    resolveName(name, {...options, all: true}, (error, found) => {
      const addresses = found as LookupAddress[] | undefined;
      const [first] = addresses ?? [];
      const closed = allowPrivate ? undefined : addresses?.find(({address}) => isPrivateAddress(address));
      if (error ?? closed ?? !first) done(error ?? privateAddress(url, closed?.address ?? name), '', 0);
      else if (options.all === true) done(null, addresses ?? []);
      else done(null, first.address, first.family);
    });
  };
  const options: RequestOptions = {
    agent: false,
    signal,
    lookup,
    headers: {'user-agent': userAgent, accept: Object.keys(ENDINGS).join(', '), 'accept-encoding': 'identity'},
  };
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options, resolve);
    request.on('error', reject);
    request.end();
  });
}

function next(location: string, from: URL): URL {
  if (URL.canParse(location, from.href)) return new URL(location, from);
  throw refused(
    'bad-answer',
    'The server redirects to what is no address',
    from,
    'Open the address in a browser; save the page and use `datamap notice add`.',
  );
}

function endingOf(response: IncomingMessage, url: URL): string {
  const type = (response.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const ending = ENDINGS[type];
  if (ending !== undefined) return ending === 'txt' && /\.(?:md|markdown)$/i.test(url.pathname) ? 'md' : ending;
  response.destroy();
  throw refused(
    'not-readable',
    type === '' ? 'The server does not say what kind of page it is' : `The server sends ${type.slice(0, 80)}, which is no page to read`,
    url,
    'Fetched are HTML, Markdown, text, PDF and Word. Save the notice as one of them and use `datamap notice add`.',
  );
}

const UNPACK: Readonly<Record<string, () => ReturnType<typeof createGunzip>>> = {
  gzip: createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

async function bodyOf(response: IncomingMessage, url: URL, {bytes: most}: FetchLimits): Promise<Uint8Array> {
  const packed = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  const unpack = UNPACK[packed];
  if (unpack === undefined && packed !== 'identity' && packed !== '') {
    response.destroy();
    throw refused(
      'not-readable',
      `The server packs the page as ${packed.slice(0, 80)}, unasked`,
      url,
      'Save the page and use `datamap notice add`.',
    );
  }
  // What fails in either ends the reading below.
  const body: Readable = unpack === undefined ? response : pipeline(response, unpack(), () => {});
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) {
      response.destroy();
      throw refused('file-too-large', `The page has more than ${most / 2 ** 20} MB`, url, 'A notice is shorter: check the address.');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const refused = (code: string, what: string, url: URL, fix: string): UserProblem =>
  new UserProblem({code, what, where: url.href.slice(0, 300), fix});

const WORDS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'No such host is known',
  EAI_AGAIN: 'The name of the host cannot be looked up: is there a network?',
  ECONNREFUSED: 'Nothing answers at this address',
  ECONNRESET: 'The connection was cut off',
  EHOSTUNREACH: 'There is no way to this host',
  ENETUNREACH: 'There is no way to this network',
  ETIMEDOUT: 'The host does not answer',
};

/** Codes of Node.js and OpenSSL for a certificate that does not hold. */
const CERTIFICATE_WORDS: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'has expired',
  CERT_NOT_YET_VALID: 'is not valid yet',
  CERT_REVOKED: 'was revoked',
  ERR_TLS_CERT_ALTNAME_INVALID: 'is for another name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'is signed by nobody who is known here',
  SELF_SIGNED_CERT_IN_CHAIN: 'is signed by nobody who is known here',
  UNABLE_TO_GET_ISSUER_CERT: 'is signed by nobody who is known here',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'is signed by nobody who is known here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'is signed by nobody who is known here',
};

interface HowItFailed {
  readonly url: URL;
  readonly limits: FetchLimits;
  readonly isLate: boolean;
  readonly proxySetBy: string | undefined;
}

function fetchProblem(error: NodeJS.ErrnoException, {url, limits, isLate, proxySetBy}: HowItFailed): Error {
  if (error instanceof UserProblem) return error;
  const {code = ''} = error;
  const certificate = CERTIFICATE_WORDS[code];
  if (certificate !== undefined) {
    return refused(
      'bad-certificate',
      `The certificate of the server ${certificate}`,
      url,
      'Open the address in a browser, and if it is right save the page and use `datamap notice add`. Where your network signs certificates itself, name its own in NODE_EXTRA_CA_CERTS.',
    );
  }
  if (code === 'EPROTO' || code.startsWith('ERR_SSL')) {
    return refused('cannot-fetch', 'What answers at this address does not speak https', url, CHECK);
  }
  const what = isLate ? `The page did not come within ${limits.milliseconds / 1000} seconds` : WORDS[code];
  // The error of a stranger's stream may hold anything, in several lines.
  const said = what ?? `It could not be fetched: ${error.message.split('\n', 1)[0]?.slice(0, 200) ?? code}`;
  return refused('cannot-fetch', said, url, what === undefined || proxySetBy === undefined ? CHECK : behindProxy(proxySetBy));
}

const CHECK = 'Check the address; or save the page with a browser and use `datamap notice add`.';
const behindProxy = (variable: string): string =>
  `Check the address. ${variable} names a proxy, and this goes through none: save the page with a browser and use \`datamap notice add\`.`;
