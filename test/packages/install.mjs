// Fetches the packages that the tests run, from Debian, and keeps them in build/packages: nothing is installed into the system.
//
// site/ holds the packages as importable folders, share/ data that Debian keeps apart, sources/ source releases whose tests no
// binary package holds. What is there is not fetched again.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

const shared = resolve(process.env.PITON_SHARED ?? '../shared');
export const oracle = `${shared}/tools/oracle`;
export const home = resolve('build/packages');
export const site = `${home}/site`;

/** Debian package: what of its dist-packages is taken. */
const PACKAGES = {
  'python3-attr': ['attr', 'attrs'],
  'python3-docutils': ['docutils'],
  'python3-roman-numerals': ['roman_numerals'],
  'python3-iniconfig': ['iniconfig'],
  'python3-jinja2': ['jinja2'],
  'python3-markdown': ['markdown'],
  'python3-markupsafe': ['markupsafe'],
  'python3-more-itertools': ['more_itertools'],
  'python3-packaging': ['packaging'],
  'python3-pluggy': ['pluggy'],
  'python3-pygments': ['pygments'],
  'python3-pytest': ['pytest', '_pytest', 'py.py'],
  'python3-sortedcontainers': ['sortedcontainers'],
  'python3-toolz': ['toolz', 'tlz'],
  'python3-yaml': ['yaml'],
};
const DATA = 'docutils-common';

function run(command, args, options = {}) {
  const r = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26, ...options });
  if (r.status !== 0) throw new Error(`${basename(command)} ${args.at(-1)}: ${(r.stderr || String(r.error ?? r.status)).trim().slice(-400)}`);
  return r.stdout.trim();
}

/** Throws Error where a package cannot be had. */
export function installPackages() {
  const stamp = `${home}/VERSIONS.json`;
  const wanted = [...Object.keys(PACKAGES), DATA];
  const known = existsSync(stamp) ? JSON.parse(readFileSync(stamp, 'utf8')) : {};
  if (wanted.every((name) => known[name] !== undefined)) return known;
  const dist = run(oracle, ['deb', ...wanted])
    .split('\n')
    .at(-1);
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site, { recursive: true });
  for (const name of Object.values(PACKAGES).flat()) {
    // Compiled extensions of CPython are left behind: both interpreters run the Python code.
    cpSync(join(dist, name), join(site, name), { recursive: true, filter: (path) => !path.endsWith('.so') && basename(path) !== '__pycache__' });
  }
  cpSync(join(dirname(dirname(dirname(dist))), 'share/docutils'), `${home}/share/docutils`, { recursive: true });
  const versions = { [DATA]: '' };
  for (const name of Object.keys(PACKAGES)) {
    const metadata = metadataOf(dist, name);
    cpSync(join(dist, metadata), join(site, metadata), { recursive: true });
    versions[name] = metadata.replace(/.*-([^-]+)\.(dist|egg)-info$/, '$1');
  }
  writeFileSync(stamp, JSON.stringify(versions, null, 2));
  return versions;
}

/** The metadata folder beside the package: it bears the name that the package has outside Debian. */
function metadataOf(dist, name) {
  const plain = (text) => text.toLowerCase().replace(/[-_.]/g, '');
  const names = [name.replace(/^python3-/, ''), ...PACKAGES[name]].map(plain);
  const found = readdirSync(dist).find((folder) => {
    const m = /^(.+)-[^-]+\.(dist|egg)-info$/.exec(folder);
    return m !== null && names.some((n) => plain(m[1]) === n || plain(m[1]) === `py${n}`);
  });
  if (found === undefined) throw new Error(`${name} has no metadata`);
  return found;
}

/** The folder of a source release, from Debian's archive of sources. Throws Error where it cannot be had. */
export function sourceOf(name) {
  const folder = `${home}/sources/${name}`;
  if (existsSync(folder)) return folder;
  const work = `${home}/sources/.${name}`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  for (const suite of ['sid', ownSuite()]) {
    // A mirror may lack Debian's own part of a source package: the release itself is all that is wanted.
    const problem = fetchSource(name, suite, work);
    const archive = readdirSync(work).find((file) => /\.orig\.tar\.(gz|xz|bz2)$/.test(file));
    if (archive !== undefined) {
      mkdirSync(folder);
      run('tar', ['xf', join(work, archive), '--strip-components=1', '-C', folder]);
      rmSync(work, { recursive: true, force: true });
      return folder;
    }
    if (suite !== 'sid') throw new Error(`the source of ${name} cannot be had: ${problem}`);
  }
  throw new Error('unreachable');
}

function ownSuite() {
  return /^VERSION_CODENAME=(\w+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? 'stable';
}

/** The machine's own Debian mirror, with lists beside those of the system. */
function fetchSource(name, suite, work) {
  const lists = ['/etc/apt/sources.list.d/debian.sources', '/etc/apt/sources.list'].filter(existsSync).map((f) => readFileSync(f, 'utf8'));
  const mirror = /^(?:URIs: *|deb +(?:\[[^\]]*\] *)?)(http\S+)/m.exec(lists.join('\n'))?.[1];
  if (mirror === undefined) return 'no Debian mirror in the configuration of apt';
  const apt = `${home}/apt-${suite}`;
  for (const folder of ['lists/partial', 'cache/archives/partial']) mkdirSync(`${apt}/${folder}`, { recursive: true });
  writeFileSync(`${apt}/sources.list`, `deb-src [trusted=yes] ${mirror} ${suite} main\n`);
  const settings = [
    `Dir::Etc::sourcelist=${apt}/sources.list`,
    'Dir::Etc::sourceparts=/dev/null',
    `Dir::State::Lists=${apt}/lists`,
    `Dir::Cache=${apt}/cache`,
    'APT::Sandbox::User=root',
  ];
  const options = settings.flatMap((s) => ['-o', s]);
  const get = (...args) => spawnSync('apt-get', ['-qq', ...options, ...args], { encoding: 'utf8', cwd: work });
  const update = get('update');
  const r = update.status === 0 ? get('--download-only', 'source', name) : update;
  return String(r.stderr).trim().split('\n')[0];
}
