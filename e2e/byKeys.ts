import { expect, type Page } from '@playwright/test'

/** Presses a key, and waits until something has the focus: it is never lost. @returns what it is called */
export async function press(window: Page, key: string): Promise<string> {
  await window.keyboard.press(key)
  const name = await window.evaluate(focusedName)
  if (name !== null) return name
  await expect.poll(() => window.evaluate(focusedName), { message: `focus after ${key}` }).not.toBeNull()
  return (await window.evaluate(focusedName)) ?? ''
}

/** Goes from control to control, round and round, until the one whose name begins so is there and has the focus. */
export async function tabTo(window: Page, name: string, key = 'Tab'): Promise<void> {
  const passed = new Set<string>()
  const deadline = Date.now() + 60_000
  let focused = (await window.evaluate(focusedName)) ?? ''
  while (!focused.startsWith(name)) {
    passed.add(focused)
    if (Date.now() > deadline)
      throw new Error(`${key} never came to "${name}", but to: ${[...passed].join(' | ')}`)
    focused = await press(window, key)
  }
}

/** Goes there, and presses Enter. */
export async function enter(window: Page, name: string, key = 'Tab'): Promise<void> {
  await tabTo(window, name, key)
  await press(window, 'Enter')
}

/** Waits until what has the focus is called so, or begins so. */
export async function expectFocusOn(window: Page, name: string): Promise<void> {
  await expect
    .poll(async () => (await window.evaluate(focusedName))?.slice(0, name.length), {
      message: `focus on ${name}`,
    })
    .toBe(name)
}

/** The accessible name of what has the focus, as far as it is needed here; null where nothing has it. Runs in the page. */
export function focusedName(): string | null {
  const element = document.activeElement
  if (element === null || element === document.body) return null
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
  const named = (element.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id))
  const spoken = [
    named.map((one) => one?.textContent ?? '').join(' '),
    element.getAttribute('aria-label'),
    ...labels.map((label) => label.textContent),
    element.textContent,
  ]
  return spoken.find((words) => words !== null && words.trim() !== '')?.trim() ?? ''
}
