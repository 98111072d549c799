import { singleLine } from '../text/plainText.ts'
import { handleExamples, readHandle } from './handle.ts'
import { type MentionContent, type MentionNetwork, mentionNetworks } from './mention.ts'
import { networkNames } from './networkNames.ts'

/** What makes a row of the mention table unusable, and in which field; null where it is about all of them. */
export interface MentionFault {
  readonly field: 'name' | MentionNetwork | null
  readonly code: 'mention-name-missing' | 'mention-handle-unusable' | 'mention-handle-missing'
  readonly values: Readonly<Record<string, string>>
}

export type MentionReading =
  | { readonly kind: 'mention'; readonly content: MentionContent }
  | { readonly kind: 'unusable'; readonly faults: readonly [MentionFault, ...MentionFault[]] }

/** The name on one line, every handle in the form that its network has; or all that stands against it, field by field. */
export function readMention(written: MentionContent): MentionReading {
  const name = singleLine(written.name)
  const filled = mentionNetworks.flatMap((network) => {
    const handle = written.handles[network]?.trim() ?? ''
    return handle === '' ? [] : [{ network, handle, reading: readHandle(handle, network) }]
  })
  const isNamed = /[\p{L}\p{N}]/u.test(name)
  const [first, ...others]: MentionFault[] = [
    ...(isNamed ? [] : [fault('name', 'mention-name-missing')]),
    ...filled.flatMap(({ network, handle, reading }) => {
      if (reading.kind === 'handle') return []
      const values = { network: networkNames[network], handle, example: handleExamples[network] }
      return [fault(network, 'mention-handle-unusable', values)]
    }),
    ...(filled.length > 0 || !isNamed ? [] : [fault(null, 'mention-handle-missing', { name })]),
  ]
  if (first !== undefined) return { kind: 'unusable', faults: [first, ...others] }
  const handles = filled.flatMap(({ network, reading }) =>
    reading.kind === 'handle' ? [[network, reading.handle] as const] : [],
  )
  return { kind: 'mention', content: { name, handles: Object.fromEntries(handles) } }
}

function fault(
  field: MentionFault['field'],
  code: MentionFault['code'],
  values: MentionFault['values'] = {},
): MentionFault {
  return { field, code, values }
}
