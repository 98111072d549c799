import { expect, it } from 'vitest'
import { newOutbox } from './newOutbox.ts'

it.each([
  ['kansli@forbund.example', 'kansli@forbund.example'],
  [' kansli@forbund.example ', 'kansli@forbund.example'],
  ['', 'prova@rundbrev.example'],
  ['kansli', 'prova@rundbrev.example'],
  // A sender's mailbox is ASCII.
  ['kansli-åäö@forbund.example', 'prova@rundbrev.example'],
])('takes the organisation’s address "%s" where a sender can have it: %s', (email, fromAddress) => {
  expect(newOutbox({ name: 'Förbundet', email })).toMatchObject({
    ...{ engine: 'outbox', fromName: 'Förbundet', fromAddress, inbox: null },
  })
})
