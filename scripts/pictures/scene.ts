import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'

/** One picture: what there is to be seen, and how it is come to. */
export interface Scene {
  /** Of the picture's file. */
  readonly name: string
  /**
   * Which workspace is open; 'many': one with 100,000 contacts; 'sending': one that sends to real servers; 'accounts': one with
   * accounts on every network; 'networks': what has become of publications there; 'handed': what networks were given before its
   * time; 'calendar': what is published when; 'missed': after a night off; 'queue': channels with times of the week; 'reach': a year measured month by month;
   * 'previews': posts of every kind to be seen as networks show them; 'archived': what has been sent; 'held': nothing
   * is sent; 'safe': one in the safe mode; 'unshown': one with a row that no screen can show; 'troubled': one thing of every kind that
   * waits for the officer; 'begun': a new one with its three steps to go through; 'tried': the example, its letter in the built-in
   * outbox; 'none': the program's first screen.
   */
  readonly workspace:
    | 'used'
    | 'archived'
    | 'held'
    | 'empty'
    | 'many'
    | 'sending'
    | 'accounts'
    | 'networks'
    | 'previews'
    | 'handed'
    | 'calendar'
    | 'missed'
    | 'queue'
    | 'reach'
    | 'safe'
    | 'unshown'
    | 'troubled'
    | 'begun'
    | 'tried'
    | 'none'
  /** What was chosen for this computer; the usual look, where nothing is said. */
  readonly look?: { readonly contrast?: 'high'; readonly density?: 'compact' }
  /** The screen's address. */
  readonly at: string
  /** What is done there first. */
  readonly open?: (page: Page, t: TFunction) => Promise<void>
}

/** The post's text, as the officer types in it. */
export const body = (page: Page, t: TFunction) => page.getByRole('textbox', { name: t('compose.body') })

/** Opens a tab beside the text. */
export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click()
}

/** A post of its own for what changes it, its text begun. */
export async function beginPost(page: Page, t: TFunction): Promise<void> {
  const { id } = await page.evaluate(async (title) => {
    const answer = await window.rundbrev.call('posts.create', { title })
    return (answer as { value: { id: number } }).value
  }, t('compose.list.new'))
  await page.evaluate((path) => {
    location.hash = path
  }, `#/posts/${id}`)
  await body(page, t).click()
}
