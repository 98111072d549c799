export interface ListmonkServerOptions {
  readonly user?: string
  readonly key?: string
  /** Settings → Media → Permitted extensions. */
  readonly extensions?: readonly string[]
  /** Before version 6, `overwrite` says both of what later are two parameters. */
  readonly version?: 5 | 6
  /** forbids: 403 to `scheduled`. ignores: says yes, and it stays a draft. shifts: puts down another time. */
  readonly schedule?: 'forbids' | 'ignores' | 'shifts'
}

export interface ListmonkSubscriber {
  readonly id: number
  readonly email: string
  name: string
  status: 'enabled' | 'disabled' | 'blocklisted'
  attribs: Record<string, unknown>
  /** Status by list. */
  readonly lists: Map<number, 'unconfirmed' | 'confirmed' | 'unsubscribed'>
}

export interface ListmonkCampaign {
  readonly id: number
  name: string
  subject: string
  lists: number[]
  from_email: string
  body: string
  altbody: string
  headers: Record<string, string>[]
  tags: string[]
  template_id: number
  media: number[]
  send_at: string | null
  status: 'draft' | 'scheduled' | 'running' | 'paused' | 'cancelled' | 'finished'
  to_send: number
  sent: number
  /** How often it was put to `running`. */
  starts: number
}

export interface ListmonkMessage {
  readonly to: string
  readonly campaignId: number
  readonly from: string
  readonly subject: string
  readonly html: string
  readonly text: string
  readonly attached: readonly string[]
}

/** What a listmonk holds, and what has gone out of it. */
export interface ListmonkState {
  readonly subscribers: ListmonkSubscriber[]
  readonly lists: {
    readonly id: number
    readonly name: string
    readonly type: string
    readonly tags: string[]
  }[]
  readonly campaigns: ListmonkCampaign[]
  readonly messages: ListmonkMessage[]
  readonly bounces: { email: string; type: 'hard' | 'soft' | 'complaint'; campaignId: number }[]
  readonly media: { readonly id: number; readonly filename: string; readonly bytes: number }[]
  readonly importer: { name: string; status: string }
  /** Its own clock: an instant; null for the computer's. */
  readonly clock: { now: string | null }
  readonly faults: string[]
  /** Somebody who is there already. */
  add(one: Partial<ListmonkSubscriber> & { readonly email: string }): ListmonkSubscriber
  /** What its own clock does: what is scheduled and due begins, campaigns that run are sent, each subscriber once; `fail`: its mail server refuses them. */
  work(fail?: readonly string[]): void
}
