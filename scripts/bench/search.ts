import { yearLetter } from '../../e2e/yearLetter.ts'
import type { Database } from '../../electron/store/database.ts'
import { openTestWorkspace } from '../../electron/usecases/openTestWorkspace.ts'
import { search } from '../../electron/usecases/search.ts'
import type { Benchmark } from './benchmark.ts'
import { addManyContacts } from './manyContacts.ts'
import { type Row, rowOf } from './row.ts'

/** Everything found at once, as the palette asks for it at every pause in the typing. */
export const searches: Benchmark = {
  name: 'search',
  title: 'Everything searched',
  needs: 'nothing',
  run: async (size) =>
    size === 'full'
      ? [await measureSearch({ posts: 2000, publications: 10_000, contacts: 20_000 }, 60)]
      : [await measureSearch({ posts: 20, publications: 50, contacts: 100 }, 5)],
}

const typed = [
  'höst',
  'kurser i norr',
  'rektor lycksele',
  'brev 17',
  'zebra',
  '12 december',
  'lärcentrum',
  'år',
]

interface Amounts {
  readonly posts: number
  readonly publications: number
  readonly contacts: number
}

async function measureSearch(amounts: Amounts, rounds: number): Promise<Row> {
  const { deps, close } = openTestWorkspace()
  const { database, identityKey } = deps.workspace
  addManyContacts(database, { identityKey, geo: deps.geo, count: amounts.contacts })
  addPosts(database, amounts)
  const like = database.$client.prepare(
    `SELECT id FROM posts WHERE deleted_at IS NULL AND (title LIKE @words OR lede LIKE @words OR body LIKE @words)`,
  )
  const ours: number[] = []
  const floor: number[] = []
  // What is searched is read once, at the first search.
  await search['search.find'](deps, { text: 'först', limit: 5, language: 'sv' })
  for (let round = 0; round < rounds; round += 1) {
    const text = typed[round % typed.length] ?? ''
    const start = performance.now()
    await search['search.find'](deps, { text, limit: 5, language: 'sv' })
    ours.push(performance.now() - start)
    const bareStart = performance.now()
    like.all({ words: `%${text}%` })
    floor.push(performance.now() - bareStart)
  }
  close()
  const counted = (count: number) => count.toLocaleString('en')
  return rowOf({
    name: `A word among ${counted(amounts.posts)} posts, ${counted(amounts.publications)} publications and ${counted(amounts.contacts)} contacts`,
    what: 'Posts by all they say, people by all that is known of them, publications, figures and the rest, ranked and marked, accents aside.',
    ...{ ours, floor, floorName: "SQLite's LIKE over the posts alone" },
    ...{ counts: 'p95', goal: { kind: 'absolute', value: 100 } },
  })
}

function addPosts({ $client }: Database, { posts, publications }: Amounts): void {
  const body = JSON.stringify(yearLetter(500))
  const post = $client.prepare(`
    INSERT INTO posts (title, lede, body, tags, language, version, created_at, updated_at)
      VALUES (?, 'Ett brev om kurser i norr.', ?, '[]', 'sv', 1, '', printf('2026-01-01T08:00:00.%03dZ', ?))`)
  const publication = $client.prepare(`
    INSERT INTO publications (post_id, channel_id, wall_time, zone, due_at, missed, state, created_at)
      VALUES (?, 1, ?, 'Europe/Stockholm', ?, 'run', 'done', '')`)
  $client.transaction(() => {
    $client.exec("INSERT INTO channels (id, kind, name, created_at) VALUES (1, 'email', 'E-post', '')")
    for (let at = 0; at < posts; at += 1) post.run(`Brev ${at} i höst`, body, at % 1000)
    for (let at = 0; at < publications; at += 1) {
      const day = new Date(Date.UTC(2020, 0, 1) + (at % 2500) * 86_400_000).toISOString().slice(0, 10)
      publication.run(1 + (at % posts), `${day}T09:00`, `${day}T08:00:00.000Z`)
    }
  })()
}
