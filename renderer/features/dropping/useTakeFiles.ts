import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { RundbrevError } from '../../../shared/errors/rundbrevError.ts'
import { type DroppedKind, droppedKind } from '../../../shared/files/droppedFile.ts'
import { call } from '../../app/call.ts'
import { type FileDesk, handFiles, takesFiles } from '../../app/handedFiles.ts'
import { showOwnFile } from '../../app/openedFiles.ts'
import { isOwnWindow } from '../../app/ownWindow.ts'
import { showError } from '../../app/showError.ts'
import { pickedFile } from '../../ui/pickedFile.ts'
import { showDone } from '../../ui/toasts.tsx'
import { showImported } from '../compose/showImported.tsx'
import { recogniseTable } from './recogniseTable.ts'

export interface Dropped {
  readonly files: readonly File[]
  /** Names of folders among them. */
  readonly folders: readonly string[]
}

type TableDesk = Extract<FileDesk, 'contacts' | 'reach'>

interface TakeFiles {
  readonly take: (dropped: Dropped) => void
  /** The name of a table that is being looked at. */
  readonly reading: string | null
  /** A table that nobody knows: the officer says what it is. */
  readonly asked: File | null
  readonly answer: (desk: TableDesk | null) => void
}

/** The screens of tables, by the beginning of their address: a table that nobody knows is theirs, where it is dropped on them. */
const places: Readonly<Record<TableDesk, string>> = { contacts: '/audience', reach: '/reach' }

/**
 * Sees what dropped files are and brings each where it belongs: images into the post that is open or a new one, documents to new posts,
 * tables to their import, the program's own to where they are looked at. What cannot be taken is told by name.
 */
export function useTakeFiles(): TakeFiles {
  const { t } = useTranslation()
  const [place, go] = useLocation()
  const [asked, setAsked] = useState<File | null>(null)
  const [reading, setReading] = useState<string | null>(null)

  const hand = useCallback(
    (desk: TableDesk, file: File) => {
      // The screen it is dropped on keeps what it shows.
      if (!takesFiles(desk)) go(places[desk])
      handFiles(desk, [file])
    },
    [go],
  )

  const takeTable = useCallback(
    async (file: File, isText: boolean) => {
      const here = (['contacts', 'reach'] as const).find((desk) => place.startsWith(places[desk]))
      setReading(file.name)
      const seen = await recogniseTable(file).finally(() => setReading(null))
      const meaning = seen ?? (isText ? null : (here ?? null))
      if (meaning !== null && isOwnWindow) refuse('file-not-here', [file.name])
      else if (meaning !== null) hand(meaning, file)
      else if (isText) await takeDocuments([file], go)
      else setAsked(file)
    },
    [place, hand, go],
  )

  const take = useCallback(
    ({ files, folders }: Dropped) => {
      const of = (...kinds: readonly DroppedKind[]) =>
        files.filter(({ name, type }) => kinds.includes(droppedKind(name, type)))
      if (folders.length > 0) refuse('file-is-folder', folders)
      const unknown = of('unknown').map(({ name }) => name)
      if (unknown.length > 0) refuse('file-not-known', unknown)
      const run = async () => {
        for (const file of of('own')) await showOwnFile(file)
        await takeImages(of('image'), go)
        await takeDocuments(of('document'), go)
        const [table, ...others] = of('cards', 'table', 'text')
        if (table === undefined) return
        const kind = droppedKind(table.name, table.type)
        if (isOwnWindow && kind !== 'text') return refuse('file-not-here', [table.name])
        if (kind === 'cards') hand('contacts', table)
        else await takeTable(table, kind === 'text')
        if (others.length > 0)
          showDone(
            t('dropping.others', { count: others.length, files: others.map(({ name }) => name).join(', ') }),
          )
      }
      run().catch(showError)
    },
    [go, hand, takeTable, t],
  )

  return {
    take,
    reading,
    asked,
    answer(desk) {
      setAsked(null)
      if (desk !== null && asked !== null) hand(desk, asked)
    },
  }
}

/** A post that is open gets them; else they begin a new one. */
async function takeImages(images: readonly File[], go: (path: string) => void): Promise<void> {
  if (images.length === 0) return
  if (!takesFiles('post')) {
    const { id } = await call('posts.create', { title: '' })
    go(`/posts/${id}`)
  }
  handFiles('post', images)
}

/** Each becomes a post; the only one is opened, of several the list is shown. */
async function takeDocuments(documents: readonly File[], go: (path: string) => void): Promise<void> {
  const made: number[] = []
  for (const file of documents) {
    try {
      const { post, blocks, warnings } = await call('posts.import', await pickedFile(file))
      showImported(blocks, warnings)
      made.push(post.id)
    } catch (error) {
      showError(error)
    }
  }
  const [first] = made
  if (first !== undefined) go(made.length === 1 ? `/posts/${first}` : '/posts')
}

function refuse(code: 'file-is-folder' | 'file-not-known' | 'file-not-here', names: readonly string[]): void {
  showError(new RundbrevError(code, {}, { files: names.join(', ') }))
}
