import { z } from 'zod'
import { PublishingNetwork } from '../social/socialChannelConfig.ts'

/**
 * What an organisation has decided for every user of a computer, in one file that only an administrator may write. What it does not
 * name is the user's to choose.
 */
export const Policy = z.object({
  /** Whether the program starts when somebody logs in. */
  startAtLogin: z.boolean().optional(),
  /** Servers that letters may leave through and inboxes be looked in on: "smtp.kommun.example", or all below a domain: "*.kommun.example". */
  mailServers: z
    .array(z.string().regex(/^(\*\.)?[a-z\d-]+(\.[a-z\d-]+)*$/i))
    .min(1)
    .optional(),
  /** Networks on which accounts may publish; none where it is empty. */
  networks: z.array(PublishingNetwork).optional(),
  /** A whole path to a PEM file of authorities that servers' certificates may be signed by, beside those that the computer knows. */
  caFile: z.string().min(1).optional(),
})
export type Policy = z.infer<typeof Policy>

/** Why a file is not followed: somebody else than an administrator may write it, it cannot be read, or it does not say what it must. */
export const policyRefusals = ['writable', 'unreadable', 'invalid'] as const

/** What has become of the organisation's file. A refused one fixes nothing, and is told. */
export const PolicyReading = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('read'), file: z.string(), policy: Policy, unknown: z.array(z.string()) }),
  z.object({
    kind: z.literal('refused'),
    file: z.string(),
    why: z.enum(policyRefusals),
    /** Where in the file, or at which path, and what; '' where there is no more to say. */
    detail: z.string(),
  }),
])
export type PolicyReading = z.infer<typeof PolicyReading>

/** What holds, whatever has become of the file. */
export function policyOf(reading: PolicyReading): Policy {
  return reading.kind === 'read' ? reading.policy : {}
}

/** Reads the text of a policy file: JSON, an object. Keys that this version does not know are named and change nothing. */
export function readPolicy(file: string, text: string): PolicyReading {
  const refused = (detail: string) => ({ kind: 'refused', file, why: 'invalid', detail }) as const
  let written: unknown
  try {
    // Windows' own editor begins a file with a byte order mark.
    written = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return refused(error instanceof Error ? error.message : '')
  }
  const parsed = Policy.safeParse(written)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return refused(
      issue === undefined ? '' : [issue.path.join('.'), issue.message].filter(Boolean).join(': '),
    )
  }
  const unknown = Object.keys(written as object).filter((key) => !(key in Policy.shape))
  return { kind: 'read', file, policy: parsed.data, unknown }
}

/** @param host as a channel has it, or a server's address with its port: "smtp.kommun.example:587" */
export function allowsMailServer({ mailServers }: Policy, host: string): boolean {
  if (mailServers === undefined) return true
  const asked = host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '')
  return mailServers.some((allowed) => {
    const name = allowed.toLowerCase()
    return name.startsWith('*.') ? asked.endsWith(name.slice(1)) : asked === name
  })
}

export function allowsNetwork({ networks }: Policy, network: PublishingNetwork): boolean {
  return networks === undefined || networks.includes(network)
}
