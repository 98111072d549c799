import { packCounted } from '../../electron/store/segmentCount.ts'
import { openTestWorkspace, type TestWorkspace } from '../../electron/usecases/openTestWorkspace.ts'
import { segments } from '../../electron/usecases/segments.ts'
import { type Benchmark, timed } from './benchmark.ts'
import { addManyContacts } from './manyContacts.ts'
import { percentile, type Row, rowOf } from './row.ts'

/** What officers ask for, and what costs: few and many, or and not, other tables, nested. */
const rules = [
  '',
  'county in (24, 25) and role = rektor and not tag = press',
  'municipality = Lycksele',
  'role = rektor',
  'role = rektor or county = 24 or organisation = "Lyckseles kommun, enhet 3"',
  'not (role in (rektor, journalist) or language = en)',
  'tag = press',
  'not tag = press',
  'tag = press and not tag = medlem and county = 25',
  'list = Styrelsen',
  'list = Hälften',
  'not list = Hälften and role = politiker',
  'group = Förbundet',
  'mailed within 6 months',
  'last mailed before 2026-06-01 or never mailed',
  'mailings >= 3 and bounces = 0',
  'received = 1',
  'not received = 1 and county = 24',
  'consent = public-task and suppressed = no and (role = rektor or tag = utbildning) and not (list = Styrelsen or never mailed)',
]

/** Contacts counted, per county, by rules of many kinds. */
export const segmentCounts: Benchmark = {
  name: 'segments',
  title: 'Segments counted',
  needs: 'nothing',
  run: async (size) => (size === 'full' ? measureSegments(100_000, 40) : measureSegments(1000, 3)),
}

function measureSegments(contacts: number, rounds: number): Row[] {
  const workspace = openTestWorkspace('2026-12-01T08:00:00Z')
  try {
    furnish(workspace, contacts)
    // As an import leaves it.
    packCounted(workspace.deps.workspace.database)
    const { $client } = workspace.deps.workspace.database
    const floor = $client.prepare('SELECT count(*) FROM contacts WHERE deleted_at IS NULL').pluck()
    const measured = rules.map((rule) => ({
      rule,
      times: Array.from({ length: rounds }, () => ({
        ours: timed(() => segments['segments.count'](workspace.deps, { rule })),
        floor: timed(() => floor.get()),
      })),
    }))
    const slowest = measured.reduce((one, other) => (median(one.times) > median(other.times) ? one : other))
    const among = `of ${contacts.toLocaleString('en')} contacts counted per county`
    return [
      rowOf({
        name: `Segments ${among}, rules of ${rules.length} kinds`,
        what: 'What is counted anew at every change of a rule: place, role, tag, list, group, letters got, and nested groups of these.',
        ...columnsOf(measured.flatMap(({ times }) => times)),
        ...{ floorName: 'a bare count', counts: 'p95', goal: { kind: 'absolute', value: 20 } },
      }),
      rowOf({
        name: `A segment ${among}, the slowest rule`,
        what: `"${slowest.rule}"`,
        ...columnsOf(slowest.times),
        ...{ floorName: 'a bare count', counts: 'median' },
      }),
    ]
  } finally {
    workspace.close()
  }
}

interface Times {
  readonly ours: number
  readonly floor: number
}

function columnsOf(times: readonly Times[]): { readonly ours: number[]; readonly floor: number[] } {
  return { ours: times.map(({ ours }) => ours), floor: times.map(({ floor }) => floor) }
}

function median(times: readonly Times[]): number {
  return percentile(columnsOf(times).ours, 0.5)
}

/** Contacts with what rules ask for beside their own row: lists, a group, letters got, somebody deleted or suppressed. */
function furnish({ deps: { workspace, geo } }: TestWorkspace, contacts: number): void {
  const { database, identityKey } = workspace
  addManyContacts(database, { identityKey, geo, count: contacts })
  const { $client } = database
  $client.exec(`
    INSERT INTO posts (id, title, lede, body, tags, language, version, created_at, updated_at) VALUES (1, 'Brev', '', '{}', '[]', 'sv', 1, '', '');
    INSERT INTO channels (id, kind, name, created_at) VALUES (1, 'email', 'E-post', '');
    INSERT INTO publications (id, post_id, channel_id, wall_time, zone, due_at, missed, state, created_at)
      VALUES (1, 1, 1, '', '', '', 'run', 'done', '');
    INSERT INTO deliveries (publication_id, contact_id, email, email_key, name, state, message_id)
      SELECT 1, id, email, email_key, '', 'sent', '' FROM contacts WHERE id % 10 > 0;
    INSERT INTO segments (id, name, kind, rule, created_at, updated_at)
      VALUES (1, 'Styrelsen', 'list', '', '', ''), (2, 'Hälften', 'list', '', '', '');
    INSERT INTO segment_members SELECT 1, id, '' FROM contacts WHERE id % 3000 = 0;
    INSERT INTO segment_members SELECT 2, id, '' FROM contacts WHERE id % 2 = 0;
    INSERT INTO groups (id, name, created_at) VALUES (1, 'Förbundet', '');
    INSERT INTO memberships (group_id, municipality, from_day)
      SELECT DISTINCT 1, municipality, '2020-01-01' FROM contacts WHERE county IN ('22', '23', '24', '25');
    UPDATE contacts SET
      mailed_count = id % 7,
      bounced_count = id % 97 = 0,
      last_mailed_at = iif(id % 7 = 0, NULL, printf('2026-%02d-01T08:00:00.000Z', 1 + id % 11)),
      suppressed = iif(id % 60 = 0, 'unsubscribed', NULL),
      deleted_at = iif(id % 200 = 0, '2026-10-01T08:00:00.000Z', NULL);`)
}
