import postcss from 'postcss'

/** What a style sheet, or a style attribute, holds. */
export type CssUse =
  | {
      readonly kind: 'declaration'
      readonly property: string
      readonly value: string
      /** The element whose attribute it stands in; null in a sheet. */
      readonly on: string | null
    }
  | { readonly kind: 'selector'; readonly selector: string; readonly nested: boolean }
  | { readonly kind: 'at-rule'; readonly name: string; readonly params: string; readonly nested: boolean }
  | { readonly kind: 'unreadable-styles' }

/** @param on the element whose style attribute it is; null for a sheet */
export function cssUses(css: string, on: string | null): CssUse[] {
  const root = parsed(css)
  if (root === null) return [{ kind: 'unreadable-styles' }]
  const uses: CssUse[] = []
  root.walk((node) => {
    const nested = node.parent !== undefined && node.parent.type === node.type
    if (node.type === 'decl') {
      const [property, value] = [node.prop.toLowerCase(), node.value.toLowerCase()]
      uses.push({ kind: 'declaration', property, value, on })
    } else if (node.type === 'rule') {
      for (const selector of node.selectors) uses.push({ kind: 'selector', selector, nested })
    } else if (node.type === 'atrule') {
      uses.push({ kind: 'at-rule', name: node.name.toLowerCase(), params: node.params, nested })
    }
  })
  return uses
}

function parsed(css: string): postcss.Root | null {
  try {
    return postcss.parse(css)
  } catch (error) {
    if (error instanceof postcss.CssSyntaxError) return null
    throw error
  }
}
