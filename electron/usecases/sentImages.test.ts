import { afterEach, beforeEach, expect, test } from 'vitest'
import { photograph } from '../images/testPictures.ts'
import { prepareSending } from '../scheduler/prepareSending.ts'
import { readPublication } from '../store/publications.ts'
import { readRendering } from '../store/renderings.ts'
import { readRendition, saveRendition } from '../store/renditions.ts'
import { addAsset } from './addAsset.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { posts } from './posts.ts'
import { sentImage } from './renditions.ts'
import { startPublication } from './startPublication.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

test('a letter is frozen with its images as they are sent, and stays so when the image is made anew', async () => {
  const { deps } = workspace
  const { database } = deps.workspace
  const bytes = new Uint8Array(await photograph(2000, 1000).jpeg().toBuffer())
  const { sha256, width, height } = await addAsset(deps, { fileName: 'foto.jpg', bytes })
  const { publicationId } = await prepareSending(deps, { port: 25, contacts: 1 })
  const { postId } = readPublication(database, publicationId) ?? { postId: undefined }
  if (postId === undefined) throw new Error('no publication')
  const post = await posts['posts.get'](deps, { id: postId })
  const image = {
    type: 'image' as const,
    attrs: { asset: sha256, alt: 'Fjäll', decorative: false, width, height },
  }
  await posts['posts.save'](deps, {
    id: postId,
    version: post.version,
    content: { ...post, body: { type: 'doc', content: [image] } },
  })
  await startPublication(deps, publicationId)

  const made = readRendition(database, sha256, 'email')
  if (made === undefined) throw new Error('no rendition')
  const frozen = readRendering(database, publicationId)
  expect(made).toMatchObject({ mime: 'image/jpeg', width: 1008, height: 504 })
  expect(frozen?.assets).toEqual([made.sha256])
  expect(frozen?.html).toContain(`cid:${made.sha256}@rundbrev`)
  expect(frozen?.html).not.toContain(sha256)
  expect(sentImage(deps, made.sha256)).toMatchObject({ mime: 'image/jpeg', fileName: 'foto.jpg' })

  // As a later version of the program would, that makes letters' images otherwise.
  saveRendition(database, sha256, 'email', { ...made, sha256, bytes: 1 })
  expect(readRendering(database, publicationId)).toEqual(frozen)
  expect(sentImage(deps, made.sha256)).toMatchObject({ mime: 'image/jpeg', fileName: 'bild.jpg' })
})
