import { expect, it } from 'vitest'
import { readPolicy } from '../program/policy.ts'
import { describeRefusedPolicy } from './describeRefusedPolicy.ts'
import { createTranslator } from './translator.ts'

const [sv, en] = [createTranslator('sv'), createTranslator('en')]
const read = (text: string) => readPolicy('/etc/rundbrev/policy.json', text)

it('names the file, the key and what it must be, in both languages', () => {
  const reading = read('{ "proxy": "proxy.kommun.example" }')
  expect(describeRefusedPolicy(reading, sv)).toMatch(
    /^Filen \/etc\/rundbrev\/policy\.json följs inte: ”proxy” ska vara .*"http:\/\/proxy\.kommun\.example:3128".* Till dess/,
  )
  expect(describeRefusedPolicy(reading, en)).toMatch(/“proxy” must be "none", "system" or an address/)
})

it('says where the file ends to make sense, where it is no key', () => {
  expect(describeRefusedPolicy(read('{ "proxy": '), en)).toMatch(/something in it cannot be used \(.*JSON/)
})

it('has nothing to tell of a file that is followed, or not there', () => {
  expect(describeRefusedPolicy(read('{}'), en)).toBe(null)
  expect(describeRefusedPolicy({ kind: 'none' }, en)).toBe(null)
})
