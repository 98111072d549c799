import { z } from 'zod'
import { type AccountPlace, memberToBe } from '../../../shared/social/accountPlace.ts'
import type { NetworkAnswer } from '../../../shared/social/networkFault.ts'
import type { AccountAccess } from '../accountAccess.ts'
import { askLinkedin } from './linkedinApi.ts'

const Acls = z.object({ elements: z.array(z.object({ organization: z.string(), role: z.string() })) })

/** Who may publish for an organisation: …/shares/posts-api, "Permissions"; names of roles as they were and are. */
const mayPublish = /^(ADMINISTRATOR|CONTENT_ADMIN|CONTENT_ADMINISTRATOR)$/

/** One address each: so many organisations are asked about, and no more. */
const most = 20

/**
 * The organisations that whoever has signed in may publish for
 * (https://learn.microsoft.com/en-us/linkedin/marketing/community-management/organizations/organization-access-control-by-role,
 * "Find a Member's Organization Access Control Information"), or that person alone where it is a member's account.
 */
export async function linkedinPlaces(
  access: AccountAccess<'linkedin'>,
  accessToken: string,
): Promise<NetworkAnswer<readonly AccountPlace[]>> {
  if (access.config.author.startsWith(memberToBe)) return member(access, accessToken)
  const path = '/rest/organizationAcls?q=roleAssignee&state=APPROVED&count=100'
  const request = { method: 'GET', path, restliMethod: 'FINDER' } as const
  const answer = await askLinkedin(access, accessToken, request, Acls)
  if (answer.kind === 'fault') return answer
  const own = answer.value.body.elements.filter(({ role }) => mayPublish.test(role))
  const urns = [...new Set(own.map(({ organization }) => organization))].slice(0, most)
  const value = await Promise.all(urns.map((urn) => organization(access, accessToken, urn)))
  return { kind: 'done', value }
}

async function member(
  access: AccountAccess<'linkedin'>,
  accessToken: string,
): Promise<NetworkAnswer<readonly AccountPlace[]>> {
  const Person = z.object({ sub: z.string().min(1), name: z.string() })
  const answer = await askLinkedin(access, accessToken, { method: 'GET', path: '/v2/userinfo' }, Person)
  if (answer.kind === 'fault') return answer
  const { sub, name } = answer.value.body
  return { kind: 'done', value: [{ id: `${memberToBe}${sub}`, name, address: null }] }
}

/** One that LinkedIn will not tell of is known by its number. */
async function organization(
  access: AccountAccess<'linkedin'>,
  accessToken: string,
  urn: string,
): Promise<AccountPlace> {
  const number = /^urn:li:organization:(\d+)$/.exec(urn)?.[1] ?? ''
  const address = `linkedin.com/company/${number}`
  const Organization = z.object({ localizedName: z.string(), vanityName: z.string().optional() })
  const path = `/rest/organizations/${number}`
  const answer = await askLinkedin(access, accessToken, { method: 'GET', path }, Organization)
  if (answer.kind === 'fault') return { id: urn, name: number, address }
  const { localizedName: name, vanityName } = answer.value.body
  return { id: urn, name, address: vanityName ? `linkedin.com/company/${vanityName}` : address }
}
