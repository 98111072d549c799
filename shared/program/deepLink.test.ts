import { describe, expect, it } from 'vitest'
import { events } from '../contract/contract.ts'
import { openingOf, openingOfArguments, placeOfLink } from './deepLink.ts'

describe('a link', () => {
  it.each([
    ['rundbrev://post/12', '/posts/12'],
    ['rundbrev://sending/3', '/sending/3'],
    ['RUNDBREV://Post/12', '/posts/12'],
    ['rundbrev://sending', '/sending'],
    ['rundbrev://reach/', '/reach'],
    ['rundbrev://posts', '/posts'],
    ['rundbrev://home', '/'],
  ])('%s shows %s, which the window accepts', (link, place) => {
    expect(placeOfLink(link)).toBe(place)
    expect(events['place.shown'].safeParse({ path: place }).success).toBe(true)
  })

  it.each([
    ...['rundbrev://', 'rundbrev:post/12', 'rundbrev://post', 'rundbrev://post/0', 'rundbrev://post/-1'],
    ...[
      'rundbrev://post/12/delete',
      'rundbrev://post/12?send=1',
      'rundbrev://post/12#x',
      'rundbrev://post/12 ',
    ],
    ...[
      'rundbrev://post/../settings',
      'rundbrev://post/%31',
      'rundbrev://user@post/12',
      'rundbrev://post:80/12',
    ],
    ...[
      'rundbrev://toString',
      'rundbrev://constructor/1',
      'rundbrev://post/1\n2',
      'rundbrev://sending/3/stop',
    ],
    ...[`rundbrev://post/${'9'.repeat(400)}`, 'https://rundbrev.example/post/12', 'javascript:alert(1)'],
  ])('%j leads nowhere', (link) => expect(placeOfLink(link)).toBeNull())
})

describe('what the program is called for', () => {
  it('is a link, though one that leads nowhere', () => {
    expect(openingOf('rundbrev://post/12')).toEqual({ kind: 'link', place: '/posts/12' })
    expect(openingOf('rundbrev://delete/all')).toEqual({ kind: 'link', place: null })
  })

  it('is a file of its own', () => {
    expect(openingOf('/home/x/Kansliet.rundbrev')).toEqual({
      kind: 'file',
      path: '/home/x/Kansliet.rundbrev',
      holds: 'workspace',
    })
    expect(openingOf('C:\\Brev\\Maj.RundbrevPost')).toEqual({
      kind: 'file',
      path: 'C:\\Brev\\Maj.RundbrevPost',
      holds: 'post',
    })
  })

  it.each(['--cli', '/home/x/letter.docx', '--user-data-dir=/x.rundbrev', '-x.rundbrev', ''])(
    'is nothing for %j',
    (argument) => expect(openingOf(argument)).toBeNull(),
  )

  it('is found among what the system adds to a command line, and is never the program itself', () => {
    const argv = ['/opt/x.rundbrev', '--no-sandbox', '/srv/app', 'rundbrev://sending/3', 'rundbrev://post/1']
    expect(openingOfArguments(argv)).toEqual({ kind: 'link', place: '/sending/3' })
    expect(openingOfArguments(['/opt/x.rundbrev', '--hidden'])).toBeNull()
  })
})
