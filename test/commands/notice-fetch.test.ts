/** With a server on this machine only: nothing here reaches the network. */
import {readFile} from 'node:fs/promises';
import {createServer, type IncomingMessage, type RequestListener, type Server} from 'node:http';
import {createServer as createHttpsServer} from 'node:https';
import type {AddressInfo} from 'node:net';
import {fileURLToPath} from 'node:url';
import {afterEach, describe, expect, it} from 'vitest';
import {contentsOf, datamap, type Ran} from '../run-datamap.js';
import {fileOf, recordFolder} from './record-folder.js';

const NOTICE = fileOf('notices/privacy.md');
const PAGE = `<!doctype html><title>Privacy</title><h1>Privacy Policy of Paper Lantern Supply Co.</h1>
<p>Last updated: November 3, 2026</p>
<p>We collect your email address when you subscribe to our newsletter. We use your personal information to send it.</p>
<p>We do not sell your personal information. You have the right to delete the personal information that we hold.</p>`;

let server: Server | undefined;
const asked: IncomingMessage[] = [];

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  asked.length = 0;
});

async function serve(answer: RequestListener): Promise<string> {
  server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** For the name `localhost` alone, and signed by nobody whom anybody knows. */
const CERTIFICATE = fileURLToPath(new URL('../../fixtures/network/localhost.crt', import.meta.url));

async function serveHttps(answer: RequestListener): Promise<number> {
  const key = await readFile(CERTIFICATE.replace(/crt$/, 'key'));
  server = createHttpsServer({cert: await readFile(CERTIFICATE), key}, (request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

const html: RequestListener = (_, response) => void response.writeHead(200, {'content-type': 'text/html; charset=utf-8'}).end(PAGE);

const OPEN = ['--allow-http', '--allow-private'];
const fetching = (folder: string, url: string, ...more: string[]): Promise<Ran> => datamap(['notice', 'fetch', url, ...more], {in: folder});

describe('notice fetch', () => {
  it('says that it goes to the network, and keeps what comes back as of today', async () => {
    const base = await serve(html);
    const folder = await recordFolder();
    const ran = await fetching(folder, `${base}/privacy#top`, ...OPEN, '--id', 'live');
    expect(ran).toMatchObject({
      exit: 0,
      stderr: `Going to the network: GET ${base}/privacy\nWrote notices/live/2026-11-22.html and datamap.yaml. Next: datamap gap\n`,
    });
    expect(ran.stdout).toContain('live: is a new notice of the record, as of 2026-11-22\n  Copy     notices/live/2026-11-22.html');
    const contents = await contentsOf(folder);
    expect(contents['notices/live/2026-11-22.html']).toBe(PAGE);
    expect(contents['datamap.yaml']).toContain(`url: ${base}/privacy\n    retrieved: 2026-11-22\n    sha256: `);
    expect(contents['journal.jsonl']).toContain(`"command":"notice fetch ${base}/privacy#top"`);
    const again = await fetching(folder, `${base}/privacy`, ...OPEN);
    expect(again.stderr).toBe(`Going to the network: GET ${base}/privacy\nNothing changed.\n`);
    expect(await contentsOf(folder)).toEqual(contents);
  });

  it('sends no cookie and says who it is', async () => {
    const base = await serve((request, response) => {
      response.setHeader('set-cookie', 'seen=1; Path=/');
      if (request.url === '/old') response.writeHead(302, {location: '/privacy'}).end();
      else html(request, response);
    });
    const {stderr} = await fetching(await recordFolder(), `${base}/old`, ...OPEN, '--dry-run');
    expect(stderr).toBe(`Going to the network: GET ${base}/old\nRedirected (302): GET ${base}/privacy\nNothing was written.\n`);
    expect(asked).toHaveLength(2);
    for (const {headers, method} of asked) {
      expect(method).toBe('GET');
      expect(Object.keys(headers).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
      expect(headers['user-agent']).toMatch(/^ccpa-datamap\/\d/);
    }
  });

  it('keeps a dry run dry', async () => {
    const base = await serve((_, response) => void response.writeHead(200, {'content-type': 'text/plain'}).end(NOTICE));
    const folder = await recordFolder();
    const before = await contentsOf(folder);
    const ran = await fetching(folder, `${base}/privacy.md`, ...OPEN, '--dry-run', '--as-of', '2026-11-01');
    expect(ran.stdout).toContain(
      'privacy: would become a new notice of the record, as of 2026-11-01\n  Copy     notices/privacy/2026-11-01.md',
    );
    expect(await contentsOf(folder)).toEqual(before);
  });

  it.each([
    ['http', [], 'it begins with http:, not with https:'],
    ['this machine', ['--allow-http'], 'which is this machine or its own network'],
    ['a notice that cannot be called so', ['--allow-http', '--allow-private', '--id', 'Not An Id'], 'is no id'],
  ])('asks nobody for %s', async (_, flags, said) => {
    const base = await serve(html);
    const folder = await recordFolder();
    const before = await contentsOf(folder);
    const ran = await fetching(folder, `${base}/privacy`, ...flags);
    expect(ran).toMatchObject({exit: 2, stdout: ''});
    expect(ran.stderr).toContain(said);
    expect(asked).toHaveLength(0);
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('finds this machine behind a name', async () => {
    const base = await serve(html);
    const ran = await fetching(await recordFolder(), `${base.replace('127.0.0.1', 'localhost')}/privacy`, '--allow-http');
    expect(ran).toMatchObject({exit: 2, stdout: ''});
    expect(ran.stderr).toContain('which is this machine or its own network');
    expect(asked).toHaveLength(0);
  });

  it.each<[string, RequestListener, string]>([
    ['a page that is not there', (_, response) => void response.writeHead(404).end('gone'), 'status 404'],
    [
      'what is no page',
      (_, response) => void response.writeHead(200, {'content-type': 'image/png'}).end('x'),
      'The server sends image/png',
    ],
    ['what says nothing of itself', (_, response) => void response.writeHead(200).end(PAGE), 'does not say what kind of page'],
    [
      'what is no notice',
      (_, response) => void response.writeHead(200, {'content-type': 'text/html'}).end('<p>Lamps and string. Ask Ana.</p>'),
      'never speaks of personal information',
    ],
    ['a circle of redirects', (_, response) => void response.writeHead(301, {location: '/privacy'}).end(), 'redirects more than 5 times'],
    ['a redirect to a file', (_, response) => void response.writeHead(301, {location: 'file:///etc/passwd'}).end(), 'it begins with file:'],
    ['a connection that is cut off', (_, response) => void response.writeHead(200, {'content-type': 'text/html'}).destroy(), 'ut off'],
  ])('refuses %s, names the address, and writes nothing', async (_, answer, said) => {
    const base = await serve(answer);
    const folder = await recordFolder();
    const before = await contentsOf(folder);
    const ran = await fetching(folder, `${base}/privacy`, ...OPEN);
    expect(ran).toMatchObject({exit: 2, stdout: ''});
    expect(ran.stderr.replace(/\n\s*/g, ' ')).toContain(said);
    expect(ran.stderr).toMatch(/Where: +(http|file):/);
    expect(await contentsOf(folder)).toEqual(before);
  });
});

describe('notice fetch by https', () => {
  const TRUSTING = {NODE_EXTRA_CA_CERTS: CERTIFICATE};

  it('keeps the page of a server whose certificate holds', async () => {
    const port = await serveHttps(html);
    const folder = await recordFolder();
    const url = `https://localhost:${port}/privacy`;
    const ran = await datamap(['notice', 'fetch', url, '--allow-private', '--id', 'live'], {in: folder, env: TRUSTING});
    expect(ran).toMatchObject({
      exit: 0,
      stderr: `Going to the network: GET ${url}\nWrote notices/live/2026-11-22.html and datamap.yaml. Next: datamap gap\n`,
    });
    expect((await contentsOf(folder))['notices/live/2026-11-22.html']).toBe(PAGE);
  });

  it.each<[string, string, Record<string, string>, string]>([
    ['signed by nobody', 'localhost', {}, 'The certificate of the server is signed by nobody who is known here'],
    ['for another name', '127.0.0.1', TRUSTING, 'The certificate of the server is for another name'],
  ])('refuses a certificate %s before it asks for the page', async (_, host, env, said) => {
    const port = await serveHttps(html);
    const folder = await recordFolder();
    const before = await contentsOf(folder);
    const ran = await datamap(['notice', 'fetch', `https://${host}:${port}/privacy`, '--allow-private'], {in: folder, env});
    expect(ran).toMatchObject({exit: 2, stdout: ''});
    expect(ran.stderr).toContain(said);
    expect(ran.stderr).toContain('NODE_EXTRA_CA_CERTS');
    expect(asked).toHaveLength(0);
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('refuses this machine however well its certificate holds', async () => {
    const port = await serveHttps(html);
    const ran = await datamap(['notice', 'fetch', `https://localhost:${port}/privacy`], {in: await recordFolder(), env: TRUSTING});
    expect(ran.stderr).toContain('which is this machine or its own network');
    expect(asked).toHaveLength(0);
  });

  it('says in one line that a server does not speak https', async () => {
    const base = await serve(html);
    const ran = await datamap(['notice', 'fetch', `${base.replace('http:', 'https:')}/privacy`, '--allow-private', '-q'], {
      in: await recordFolder(),
    });
    expect(ran).toMatchObject({exit: 2, stdout: ''});
    expect(ran.stderr).toMatch(/^Error: What answers at this address does not speak https\n {2}Where: /);
  });

  it('says that it goes through no proxy, where one is set and nothing answers', async () => {
    const base = await serve(html);
    server?.close();
    const ran = await datamap(['notice', 'fetch', `${base}/privacy`, ...OPEN], {
      in: await recordFolder(),
      env: {HTTPS_PROXY: 'http://proxy.example:3128'},
    });
    expect(ran.stderr).toContain('Nothing answers at this address');
    expect(ran.stderr).toContain('HTTPS_PROXY names a proxy, and this goes through none');
  });
});
