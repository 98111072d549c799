import { z } from 'zod'

/**
 * What the desktop tells the officer of: a publication goes out in 15 minutes, has begun, is out, stands still or failed, was missed and
 * waits for a word, or is to be published by hand.
 */
export const noticeKinds = ['soon', 'started', 'done', 'stopped', 'missed', 'byHand'] as const
export const NoticeKind = z.enum(noticeKinds)
export type NoticeKind = z.infer<typeof NoticeKind>

/** Which of them are wanted on a computer. */
export const NoticeSettings = z.record(NoticeKind, z.boolean())
export type NoticeSettings = z.infer<typeof NoticeSettings>

/** All of them, until somebody says otherwise. */
export const usualNotices: NoticeSettings = {
  ...{ soon: true, started: true, done: true, stopped: true, missed: true, byHand: true },
}
