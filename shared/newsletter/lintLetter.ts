import { Parser } from 'htmlparser2'
import { partsByBlock } from './blockMark.ts'
import { type ClientRule, clientRules, type Feature } from './clientSupport.ts'

export interface LintFinding {
  readonly rule: ClientRule
  /** 1-based position in the body; null for header, footer and style sheet. */
  readonly block: number | null
}

/**
 * What some mail program leaves out of a letter, each rule once for a block.
 *
 * @param marked the compiled HTML, with `blockMark`s where blocks are to be named. What Outlook alone sees (conditional comments) is
 *   written for it, and not looked at.
 */
export function lintLetter(marked: string): LintFinding[] {
  const { frame, blocks } = partsByBlock(marked)
  const parts = [[null, frame] as const, ...blocks]
  return parts.flatMap(([block, markup]) => {
    const used = usedIn(markup)
    return clientRules
      .filter(({ feature }) => used.some((use) => isUse(feature, use)))
      .map((rule): LintFinding => ({ rule, block }))
  })
}

type Use =
  | { readonly kind: 'style'; readonly property: string; readonly value: string }
  | { readonly kind: 'media'; readonly condition: string }
  | { readonly kind: 'element'; readonly name: string }
  | { readonly kind: 'image'; readonly source: string }

function isUse(feature: Feature, use: Use): boolean {
  if (feature.kind === 'style' && use.kind === 'style') {
    return feature.property === use.property && (feature.values?.test(use.value) ?? true)
  }
  if (feature.kind === 'media' && use.kind === 'media') return feature.condition.test(use.condition)
  if (feature.kind === 'element' && use.kind === 'element') return feature.name === use.name
  return feature.kind === 'image' && use.kind === 'image' && feature.source.test(use.source)
}

function usedIn(markup: string): Use[] {
  const uses: Use[] = []
  let inSheet = false
  const parser = new Parser({
    onopentag(name, { style, src, media }) {
      uses.push({ kind: 'element', name })
      inSheet = name === 'style'
      if (style !== undefined) uses.push(...declarations(style))
      if (name === 'img' && src !== undefined) uses.push({ kind: 'image', source: src })
      if (inSheet && media !== undefined) uses.push({ kind: 'media', condition: media })
    },
    ontext(text) {
      if (!inSheet) return
      for (const [, condition = ''] of text.matchAll(/@media([^{]*)\{/g))
        uses.push({ kind: 'media', condition })
      // What stands in innermost braces are declarations: the sheet is our own, without strings that hold one.
      for (const [, body = ''] of text.matchAll(/\{([^{}]*)\}/g)) uses.push(...declarations(body))
    },
    onclosetag(name) {
      if (name === 'style') inSheet = false
    },
  })
  parser.end(markup)
  return uses
}

function declarations(css: string): Use[] {
  return css.split(';').flatMap((declaration): Use[] => {
    const colon = declaration.indexOf(':')
    if (colon < 0) return []
    const [property, value] = [declaration.slice(0, colon), declaration.slice(colon + 1)]
    return [{ kind: 'style', property: property.trim().toLowerCase(), value: value.trim().toLowerCase() }]
  })
}
