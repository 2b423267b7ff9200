/** With a server on this machine only: nothing here reaches the network. */
import {createServer, type RequestListener, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {gzipSync} from 'node:zlib';
import {afterEach, describe, expect, it, test} from 'vitest';
import {fetchPage, FETCH_LIMITS, type HowToFetch} from '../../src/store/fetch-page.js';
import {isPrivateAddress} from '../../src/store/private-address.js';

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(answer: RequestListener): Promise<string> {
  server = createServer(answer);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const how = (changes: Partial<HowToFetch> = {}): HowToFetch => ({
  userAgent: 'test/1',
  allowHttp: true,
  allowPrivate: true,
  onRequest: () => {},
  ...changes,
});
const page = {'content-type': 'text/html'};

test('a page has at most so many bytes, packed or not, whatever its length is said to be', async () => {
  const limits = {...FETCH_LIMITS, bytes: 100_000};
  const long = 'x'.repeat(100_001);
  await expect(fetchPage(await serve((_, to) => void to.writeHead(200, page).end(long)), how({limits}))).rejects.toThrow(
    'The page has more',
  );
  server?.close();
  const packed = {...page, 'content-encoding': 'gzip'};
  const bomb = gzipSync('x'.repeat(50_000_000));
  await expect(fetchPage(await serve((_, to) => void to.writeHead(200, packed).end(bomb)), how({limits}))).rejects.toThrow(
    'The page has more',
  );
  server?.close();
  const url = await serve((_, to) => void to.writeHead(200, packed).end(gzipSync('fits')));
  expect(await fetchPage(url, how({limits}))).toEqual({url, ending: 'html', bytes: Buffer.from('fits')});
});

test('a packing that is broken is an error of the page', async () => {
  const url = await serve((_, to) => void to.writeHead(200, {...page, 'content-encoding': 'gzip'}).end('no gzip'));
  await expect(fetchPage(url, how())).rejects.toMatchObject({name: 'UserProblem', code: 'cannot-fetch'});
});

test.each<[string, RequestListener]>([
  ['never answers', () => {}],
  ['never ends', (_, to) => void to.writeHead(200, page).write('<p>')],
])('a server that %s is given up', async (_, answer) => {
  const limits = {...FETCH_LIMITS, milliseconds: 300};
  await expect(fetchPage(await serve(answer), how({limits}))).rejects.toThrow('did not come within 0.3 seconds');
});

describe('after a redirect', () => {
  it('shows each step, and follows five', async () => {
    const seen: string[] = [];
    const url = await serve((request, to) => {
      const at = Number(request.url?.slice(1));
      if (at < 5) to.writeHead(307, {location: `/${at + 1}`}).end();
      else to.writeHead(200, {'content-type': 'text/markdown'}).end('# Privacy');
    });
    const onRequest: HowToFetch['onRequest'] = (to, after) => void seen.push(`${after ?? 'first'} ${new URL(to).pathname}`);
    expect(await fetchPage(`${url}0`, how({onRequest}))).toMatchObject({url: `${url}5`, ending: 'md'});
    expect(seen).toEqual(['first /0', '307 /1', '307 /2', '307 /3', '307 /4', '307 /5']);
  });

  it('judges the new address as it judged the first', async () => {
    const url = await serve((_, to) => void to.writeHead(302, {location: 'ftp://127.0.0.1/x'}).end());
    await expect(fetchPage(url, how())).rejects.toThrow('it begins with ftp:');
    const password = await serve((_, to) => void to.writeHead(302, {location: 'http://ana:secret@127.0.0.1/'}).end());
    await expect(fetchPage(password, how())).rejects.toThrow('user name or password');
  });
});

test.each(['http://127.0.0.1/', 'http://[::1]/', 'http://0x7f.1/', 'http://2130706433/', 'http://[::ffff:10.0.0.1]/', 'http://localhost/'])(
  '%s is this machine or its network',
  async (url) => {
    await expect(fetchPage(url, how({allowPrivate: false}))).rejects.toThrow('this machine or its own network');
  },
);

test.each([
  ['8.8.8.8', false],
  ['172.15.0.1', false],
  ['172.31.255.255', true],
  ['169.254.169.254', true],
  ['100.64.0.1', true],
  ['0.0.0.0', true],
  ['255.255.255.255', true],
  ['2606:4700::1111', false],
  ['::', true],
  ['::ffff:192.168.0.1', true],
  ['64:ff9b::a00:1', true],
  ['fd00::1', true],
  ['fe80::1%eth0', true],
  ['ff02::1', true],
  ['2002:7f00:1::', true],
])('%s is private: %s', (address, closed) => {
  expect(isPrivateAddress(address)).toBe(closed);
});
