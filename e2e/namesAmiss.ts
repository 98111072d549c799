import type { CDPSession, Page } from '@playwright/test'
import { en, sv } from '../shared/i18n/catalogue.ts'
import { otherWords } from './otherWords.ts'

/** A screen by the name it has in what is told, and its address. */
interface Place {
  readonly name: string
  readonly at: string
}

/** What a node of the accessibility tree has, as far as it is asked for here. */
interface AxNode {
  readonly nodeId: string
  readonly parentId?: string
  readonly ignored: boolean
  readonly role?: { readonly value: string }
  readonly name?: { readonly value: string }
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[]
}

/** What somebody presses, chooses or writes in. */
const controls = new Set([
  ...['button', 'link', 'textbox', 'searchbox', 'combobox', 'checkbox', 'radio', 'switch', 'tab', 'slider'],
  ...['spinbutton', 'menuitem', 'menuitemcheckbox', 'menuitemradio'],
])
/** What stands together, and is told apart by its names alone. */
const groups = new Set([
  ...[
    'row',
    'listitem',
    'article',
    'group',
    'radiogroup',
    'toolbar',
    'navigation',
    'region',
    'dialog',
    'form',
  ],
  ...['tablist', 'menu', 'complementary'],
])

/**
 * Goes through screens in both languages without loading anything anew, and asks the accessibility tree, which is what a screen reader is
 * given: controls without a name, with a name of the other language, and two of one group that are called the same and do different things.
 */
export async function namesAmiss(page: Page, places: readonly Place[]): Promise<string[]> {
  const tree = await page.context().newCDPSession(page)
  const amiss: string[] = []
  for (const language of ['en', 'sv'] as const) {
    await speak(page, language)
    for (const { name, at } of places) {
      await show(page, at)
      const found = await whenSettled(() => lookAt(tree, language))
      amiss.push(...found.map((what) => `${name}, ${language}: ${what}`))
    }
  }
  await tree.detach()
  return amiss
}

/** What is still on its way may be called as before for a moment. */
async function whenSettled(look: () => Promise<string[]>): Promise<string[]> {
  const deadline = Date.now() + 3_000
  for (;;) {
    const found = await look()
    if (found.length === 0 || Date.now() > deadline) return found
  }
}

async function lookAt(tree: CDPSession, language: 'sv' | 'en'): Promise<string[]> {
  const { nodes } = (await tree.send('Accessibility.getFullAXTree')) as { nodes: readonly AxNode[] }
  const known = new Map(nodes.map((node) => [node.nodeId, node]))
  const isOther = language === 'sv' ? isEnglish : isSwedish
  const seen = new Map<string, unknown>()
  return nodes.flatMap((node) => {
    const role = node.role?.value ?? ''
    if (node.ignored || !controls.has(role) || isOfBrowser(node, known)) return []
    const name = node.name?.value.replaceAll(/\s+/g, ' ').trim() ?? ''
    if (name === '') return [`a ${role} without a name`]
    const leadsTo = node.properties?.find((one) => one.name === 'url')?.value.value
    const group = groupOf(node, known)
    const key = [group, role, name].join(' ')
    const isTwice = group !== '' && seen.has(key) && (leadsTo === undefined || seen.get(key) !== leadsTo)
    seen.set(key, leadsTo)
    return [
      ...(isOther(name) ? [`a ${role} of the other language: ${name}`] : []),
      ...(isTwice ? [`two of one group, each a ${role}: ${name}`] : []),
    ]
  })
}

/** The parts of a field for a day or a time are Chromium's, and called by the language of the computer. */
function isOfBrowser(node: AxNode, known: ReadonlyMap<string, AxNode>): boolean {
  for (let around = parentOf(node, known); around !== undefined; around = parentOf(around, known))
    if (['Date', 'DateTime', 'InputTime'].includes(around.role?.value ?? '')) return true
  return false
}

function parentOf({ parentId }: AxNode, known: ReadonlyMap<string, AxNode>): AxNode | undefined {
  return parentId === undefined ? undefined : known.get(parentId)
}

function groupOf(node: AxNode, known: ReadonlyMap<string, AxNode>): string {
  let around = parentOf(node, known)
  while (around !== undefined && (around.ignored || !groups.has(around.role?.value ?? '')))
    around = parentOf(around, known)
  return around?.nodeId ?? ''
}

const isEnglish = otherWords(sv, en)
const isSwedish = otherWords(en, sv)

async function speak(page: Page, language: string): Promise<void> {
  await page.evaluate(async (chosen) => {
    const { value } = (await window.rundbrev.call('settings.get', {})) as { value: object }
    await window.rundbrev.call('settings.save', { ...value, language: chosen })
  }, language)
  await page.waitForFunction((spoken) => document.documentElement.lang === spoken, language)
}

async function show(page: Page, at: string): Promise<void> {
  await page.evaluate(async (hash) => {
    location.hash = hash
    for (let frame = 0; frame < 3; frame++) await new Promise((next) => requestAnimationFrame(next))
  }, `#${at}`)
  await page.waitForFunction(
    () =>
      document.querySelector('main :is(h1, [role=alert])') !== null &&
      document.querySelector('main [data-skeleton]') === null,
  )
}
