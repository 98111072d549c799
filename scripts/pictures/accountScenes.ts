import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import { networkNames } from '../../shared/social/networkNames.ts'
import { type PublishingNetwork, publishingNetworks } from '../../shared/social/socialChannelConfig.ts'
import { accountNames, liveToken, pagesToken } from './accountsWorkspace.ts'
import type { Scene } from './scene.ts'

const at = '/settings/accounts'
const workspace = 'accounts'

/** Accounts on networks: none, one of each, what each network asks for, and how they are tried and removed. */
export const accountScenes: readonly Scene[] = [
  { name: 'accounts-none', workspace: 'empty', at },
  // As after a restart: what somebody was signed in with was not written down.
  { name: 'accounts-no-keyring', workspace, at },
  {
    ...{ name: 'accounts', workspace, at },
    open: (page) => keepSecret(page, accountNames.signedIn, { password: 'abcd-efgh-ijkl-mnop' }),
  },
  { name: 'account-choose', workspace, at, open: openNew },
  ...publishingNetworks.map((network) => ({
    ...({ name: `account-${network}`, workspace, at } as const),
    open: (page: Page, t: TFunction) => choose(page, t, network),
  })),
  ...(['facebook', 'x'] as const).map((network) => ({
    ...({ name: `account-guide-${network}`, workspace, at } as const),
    open: async (page: Page, t: TFunction) => {
      await choose(page, t, network)
      await page.getByRole('button', { name: t('accounts.guide.open') }).click()
    },
  })),
  {
    ...{ name: 'account-mastodon-token', workspace, at },
    open: async (page, t) => {
      await choose(page, t, 'mastodon')
      await page.getByText(t('accounts.form.signIn.token'), { exact: true }).click()
    },
  },
  {
    ...{ name: 'account-x-more', workspace, at },
    open: async (page, t) => {
      await choose(page, t, 'x')
      await page.getByRole('button', { name: t('accounts.form.more') }).click()
      await page.getByLabel(t('accounts.form.registered.plain')).scrollIntoViewIfNeeded()
    },
  },
  {
    ...{ name: 'account-x-figures', workspace, at },
    open: async (page, t) => {
      await choose(page, t, 'x')
      await page.getByRole('switch', { name: t('accounts.form.registered.readsFigures') }).check()
      await below(page)
    },
  },
  {
    ...{ name: 'account-linkedin-member', workspace, at },
    open: async (page, t) => {
      await choose(page, t, 'linkedin')
      await page.getByText(t('accounts.form.registered.authors.member'), { exact: true }).click()
      await below(page)
    },
  },
  {
    ...{ name: 'account-places', workspace, at },
    open: async (page, t) => {
      await keepSecret(page, accountNames.severalPages, { oauth: pagesToken })
      await page
        .getByRole('button', { name: t('accounts.edit', { name: accountNames.severalPages }) })
        .click()
      await save(page, t)
      await page.getByText(t('accounts.place.question', { count: 2 })).waitFor()
    },
  },
  {
    ...{ name: 'account-faulty', workspace, at },
    open: async (page, t) => {
      await choose(page, t, 'bluesky')
      await page.getByLabel(t('accounts.form.bluesky.handle')).fill('kansliet')
      await save(page, t)
    },
  },
  {
    ...{ name: 'account-waiting', workspace, at },
    open: async (page, t) => {
      await page.getByRole('button', { name: t('accounts.edit', { name: accountNames.live }) }).click()
      // Whether or not there is a browser here: what is shown while it is waited for, or that there is none.
      await page
        .getByRole('button', { name: t('accounts.form.signIn.start', { network: networkNames.mastodon }) })
        .click()
    },
  },
  {
    ...{ name: 'account-again', workspace, at },
    open: (page, t) =>
      page.getByRole('button', { name: t('accounts.signInNamed', { name: accountNames.lost }) }).click(),
  },
  {
    ...{ name: 'account-address', workspace, at },
    open: async (page, t) => {
      await choose(page, t, 'mastodon')
      await page
        .getByRole('dialog')
        .getByLabel(t('accounts.form.mastodon.address'))
        .fill('https://social.example/@inlandet')
      await save(page, t)
    },
  },
  {
    ...{ name: 'account-private', workspace, at },
    open: async (page, t) => {
      await choose(page, t, 'mastodon')
      await page
        .getByRole('dialog')
        .getByLabel(t('accounts.form.mastodon.address'))
        .fill('https://192.168.1.20')
      await save(page, t)
    },
  },
  {
    ...{ name: 'account-tested', workspace, at },
    open: async (page, t) => {
      await keepToken(page)
      await tryIt(page, t, accountNames.live)
    },
  },
  {
    ...{ name: 'account-trouble', workspace, at },
    open: async (page, t) => {
      await keepToken(page, 'en-nyckel-som-inte-passar')
      await tryIt(page, t, accountNames.live)
    },
  },
  {
    ...{ name: 'account-remove', workspace, at },
    open: async (page, t) => {
      await keepToken(page)
      await page.getByRole('button', { name: t('accounts.remove', { name: accountNames.live }) }).click()
    },
  },
]

/** What the dialogue holds below its edge. */
async function below(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('textbox').first().hover()
  await page.mouse.wheel(0, 300)
}

async function openNew(page: Page, t: TFunction): Promise<void> {
  await page.getByRole('button', { name: t('accounts.add') }).click()
}

async function choose(page: Page, t: TFunction, network: PublishingNetwork): Promise<void> {
  await openNew(page, t)
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`^${networkNames[network]}`) })
    .click()
}

async function save(page: Page, t: TFunction): Promise<void> {
  await page.getByRole('button', { name: t('accounts.form.save') }).click()
}

async function tryIt(page: Page, t: TFunction, name: string): Promise<void> {
  await page.getByRole('button', { name: t('accounts.testNamed', { name }) }).click()
}

async function keepToken(page: Page, oauth = liveToken): Promise<void> {
  await keepSecret(page, accountNames.live, { oauth })
}

/** As if somebody had pasted it. */
async function keepSecret(
  page: Page,
  account: string,
  kept: Readonly<Record<string, string>>,
): Promise<void> {
  await page.evaluate(
    async ({ name, secrets }) => {
      const answer = await window.rundbrev.call('channels.list', {})
      const { channels } = (answer as { value: { channels: { id: number; name: string; config: object }[] } })
        .value
      const found = channels.find((channel) => channel.name === name)
      if (found === undefined) throw new Error(`no ${name}`)
      const { id, config } = found
      await window.rundbrev.call('accounts.save', { id, name, config, secrets })
    },
    { name: account, secrets: kept },
  )
}
