import { z } from 'zod'
import { DayText, GroupId, MembershipId, MunicipalityCode } from '../contract/scalars.ts'
import type { GeoRegistry } from '../geo/registry.ts'

/** When a municipality is a member of a group: from a day to a day, both included; without an end it goes on. */
export const MembershipTerm = z.object({
  from: DayText,
  to: DayText.nullable(),
  note: z.string().max(500),
})
export type MembershipTerm = z.infer<typeof MembershipTerm>

export const Membership = MembershipTerm.extend({
  id: MembershipId,
  group: GroupId,
  municipality: MunicipalityCode,
})
export type Membership = z.infer<typeof Membership>

/** What of a membership a rule asks for. */
export type MembershipSpan = Pick<Membership, 'group' | 'municipality' | 'from' | 'to'>

/** Whether a day lies in the term. Days are compared as text, which sorts as time does. */
export function isInTerm({ from, to }: Pick<MembershipTerm, 'from' | 'to'>, day: string): boolean {
  return from <= day && (to === null || day <= to)
}

/** The municipalities that are members of a group on a day, each once, by code. */
export function membersOn(
  memberships: readonly MembershipSpan[],
  group: GroupId,
  day: string,
): MunicipalityCode[] {
  const codes = memberships
    .filter((membership) => membership.group === group && isInTerm(membership, day))
    .map(({ municipality }) => municipality)
  return [...new Set(codes)].sort()
}

export type MembershipProblem =
  | { readonly kind: 'municipality-unknown' }
  | { readonly kind: 'reversed' }
  /** A municipality is a member of a group once on any day. */
  | { readonly kind: 'overlaps'; readonly other: MembershipSpan }

/**
 * What forbids a membership beside others; undefined where nothing does. Of several that it overlaps, the earliest is
 * named.
 */
export function membershipProblem(
  asked: MembershipSpan,
  others: readonly MembershipSpan[],
  { municipalities }: GeoRegistry,
): MembershipProblem | undefined {
  if (!municipalities.some(({ code }) => code === asked.municipality)) return { kind: 'municipality-unknown' }
  if (asked.to !== null && asked.to < asked.from) return { kind: 'reversed' }
  const overlapped = others
    .filter((other) => other.group === asked.group && other.municipality === asked.municipality)
    .filter((other) => overlap(asked, other))
    .sort((one, other) => (one.from < other.from ? -1 : 1))
  return overlapped[0] && { kind: 'overlaps', other: overlapped[0] }
}

/** "2011-01-01–2019-12-31", and "2021-01-01–" for what goes on. */
export function termText({ from, to }: Pick<MembershipTerm, 'from' | 'to'>): string {
  return `${from}–${to ?? ''}`
}

function overlap(one: MembershipSpan, other: MembershipSpan): boolean {
  return (other.to === null || one.from <= other.to) && (one.to === null || other.from <= one.to)
}
