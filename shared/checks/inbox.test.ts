import { expect, test } from 'vitest'
import type { PostContent } from '../post/post.ts'
import { checkInbox } from './inbox.ts'
import { testPost } from './testPost.ts'

const check = (part: Partial<PostContent>) => checkInbox(testPost([], part))
const codes = (part: Partial<PostContent>) => check(part).map(({ code }) => code)

test('without a subject of its own the title is one', () => {
  expect(check({ title: ' ' })).toMatchObject([
    { code: 'subject-empty', severity: 'blocks', place: { part: 'title' } },
  ])
  expect(check({ title: '', subject: 'Nytt i vår' })).toEqual([])
  expect(check({ subject: '\n' })).toMatchObject([{ code: 'subject-empty', place: { part: 'subject' } }])
})

test('a subject is long from its 61st character; a template’s tells what to write', () => {
  expect(codes({ subject: 'a'.repeat(60) })).toEqual([])
  expect(check({ subject: 'a'.repeat(61) })).toMatchObject([
    { code: 'subject-long', values: { count: 61, most: 60 } },
  ])
  expect(codes({ subject: `[Skriv vad som är nytt, ${'och '.repeat(20)}hur.]` })).toEqual([])
})

test('capitals are told, and calmed with one press; an abbreviation alone is none', () => {
  expect(check({ subject: 'NYA KURSER I HÖST' })).toMatchObject([
    { code: 'subject-capitals', fixes: [{ kind: 'replaceText', text: 'Nya kurser i höst' }] },
  ])
  expect(codes({ subject: 'YH 2026' })).toEqual([])
})

test.each([
  ['Nya kurser!!!', '!!!', '!'],
  ['Vad händer nu??', '??', '?'],
  ['Va!?', '!?', '?'],
])('%s', (subject, words, text) => {
  expect(check({ subject })).toMatchObject([
    { code: 'subject-marks', values: { words }, fixes: [{ kind: 'replaceText', text }] },
  ])
  expect(codes({ subject: subject.replace(words, text) })).toEqual([])
})

test('phrases of junk mail are told in the post’s own language, and where they stand', () => {
  expect(check({ subject: 'Helt gratis kurser' })).toMatchObject([
    { code: 'subject-spam', place: { part: 'subject', from: 0, to: 11 }, values: { words: 'Helt gratis' } },
  ])
  expect(codes({ subject: 'Click here now', language: 'en' })).toEqual(['subject-spam'])
  expect(codes({ subject: 'Kursen är gratis' })).toEqual([])
})

test('the preview line is the lede where it has no words of its own', () => {
  expect(check({ lede: '' })).toMatchObject([{ code: 'preheader-missing', place: { part: 'lede' } }])
  expect(codes({ lede: '', preheader: 'Fem kurser.' })).toEqual([])
  expect(codes({ lede: 'Ord '.repeat(80) })).toEqual([])
  expect(codes({ preheader: 'a'.repeat(130) })).toEqual([])
  expect(codes({ preheader: 'a'.repeat(131) })).toEqual(['preheader-long'])
})

test('a preview line that repeats the subject may follow the lede again', () => {
  expect(check({ title: 'Nya kurser', preheader: 'nya  kurser' })).toMatchObject([
    { code: 'preheader-same', place: { part: 'preheader' }, fixes: [{ kind: 'followLede' }] },
  ])
  expect(check({ title: 'Nya kurser', lede: 'Nya kurser' })).toMatchObject([
    { code: 'preheader-same', place: { part: 'lede' }, fixes: [{ kind: 'goTo' }] },
  ])
})
