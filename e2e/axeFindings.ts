import type { Page } from '@playwright/test'
import axe from 'axe-core'

/**
 * Waits until nothing moves any more: what fades in has the colours of neither. What opens begins to fade a moment after it is there, so
 * that a few frames without any movement are waited for; what turns for ever is not.
 */
export async function still(window: Page): Promise<void> {
  await window.evaluate(async () => {
    const moves = () =>
      document.getAnimations().some((animation) => {
        const { endTime } = animation.effect?.getComputedTiming() ?? {}
        return animation.playState === 'running' && Number.isFinite(Number(endTime ?? Number.NaN))
      })
    for (let calm = 0; calm < 4; calm = moves() ? 0 : calm + 1) {
      await new Promise((next) => requestAnimationFrame(next))
    }
  })
}

/**
 * Serious and critical findings in what a selector finds, once nothing in it moves, each with the element it is about. The letter in the preview is axe's own
 * matter: it is markup for mail programs.
 * @param rules axe's names of those to look at; all, where none are named
 */
export async function findings(
  window: Page,
  within = 'body',
  rules: readonly string[] = [],
): Promise<string[]> {
  await still(window)
  // Its source is half a megabyte: a page reads it once, and the frames that it leaves alone never do.
  if (!(await window.evaluate(() => 'axe' in globalThis))) await window.evaluate(axe.source)
  return window.evaluate(
    async ({ include, values }) => {
      const { axe: its } = globalThis as unknown as { readonly axe: typeof axe }
      const { violations } = await its.run(
        { include: [include], exclude: ['iframe'] },
        {
          // What is in order is not told one by one: a page has thousands of those.
          resultTypes: ['violations'],
          ...(values.length > 0 && { runOnly: { type: 'rule' as const, values } }),
        },
      )
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
    },
    { include: within, values: [...rules] },
  )
}
