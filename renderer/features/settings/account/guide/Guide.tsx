import { useTranslation } from 'react-i18next'
import facebook from '../../../../../docs/facebook.md?raw'
import linkedin from '../../../../../docs/linkedin.md?raw'
import x from '../../../../../docs/x.md?raw'
import type { Language } from '../../../../../shared/i18n/catalogue.ts'
import type { RegisteredNetwork } from '../../../../../shared/social/accountProvider.ts'
import { GuideBlocks } from './GuideBlocks.tsx'
import { guideIn } from './guideIn.ts'

const guides: Readonly<Record<RegisteredNetwork, string>> = { facebook, linkedin, x }

/** How an account is set up there, step by step, and what the network asks of a small public body. */
export function Guide({ network }: { readonly network: RegisteredNetwork }) {
  const { i18n } = useTranslation()
  return <GuideBlocks markdown={guideIn(guides[network], i18n.language as Language)} />
}
