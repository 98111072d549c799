import { useTranslation } from 'react-i18next'
import facebook from '../../../../../docs/facebook.md?raw'
import linkedin from '../../../../../docs/linkedin.md?raw'
import x from '../../../../../docs/x.md?raw'
import type { RegisteredNetwork } from '../../../../../shared/social/accountProvider.ts'
import { wholeInterfaceLanguage } from '../../../../app/i18n.ts'
import { MarkdownBlocks } from '../../../../ui/MarkdownBlocks.tsx'
import { docIn } from '../../../guide/docIn.ts'

const guides: Readonly<Record<RegisteredNetwork, string>> = { facebook, linkedin, x }

/** How an account is set up there, step by step, and what the network asks of a small public body. */
export function Guide({ network }: { readonly network: RegisteredNetwork }) {
  // Drawn anew when the language changes.
  useTranslation()
  return <MarkdownBlocks markdown={docIn(guides[network], wholeInterfaceLanguage()).markdown} />
}
