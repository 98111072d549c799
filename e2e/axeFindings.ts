import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * Serious and critical findings in what a selector finds, each with the element it is about. The letter in the preview is axe's own
 * matter: it is markup for mail programs.
 * @param rules axe's names of those to look at; all, where none are named
 */
export async function findings(
  window: Page,
  within = 'body',
  rules: readonly string[] = [],
): Promise<string[]> {
  const builder = new AxeBuilder({ page: window })
    .setLegacyMode(true)
    .include(within)
    .exclude('iframe')
    // What is in order is not told one by one: a page has thousands of those.
    .options({ resultTypes: ['violations'] })
  if (rules.length > 0) builder.withRules([...rules])
  const { violations } = await builder.analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
}
