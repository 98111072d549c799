import { expect, it } from 'vitest'
import type { PostId } from '../../shared/contract/scalars.ts'
import { postAtAddress } from './postAtAddress.ts'

const at = postAtAddress([
  { url: 'https://www.facebook.com/larcentrum/posts/pfbid1', postId: 7 as PostId },
  { url: 'https://social.example/@lasare/1/', postId: 8 as PostId },
])

it.each([
  ['https://www.facebook.com/larcentrum/posts/pfbid1', 7],
  ['http://m.facebook.com/larcentrum/posts/pfbid1/?ref=x#y', 7],
  ['social.example/@lasare/1', 8],
  ['https://social.example/@lasare/11', null],
  ['', null],
])('finds the post of "%s"', (address, post) => expect(at(address)).toBe(post))
