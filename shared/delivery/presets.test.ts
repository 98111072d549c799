import { describe, expect, it } from 'vitest'
import { plainSmtp, SmtpConfig } from './emailChannelConfig.ts'
import { type PresetId, presetGroups, presetOfAddress, presets, withPreset } from './presets.ts'

const config: SmtpConfig = {
  ...{ ...plainSmtp, host: '', port: 465, security: 'tls', user: '', connections: 3, perMinute: 300 },
  ...{ fromName: 'Kansliet', fromAddress: 'kansli@forbund.example' },
}

describe('a preset', () => {
  it.each(Object.keys(presets) as PresetId[])(
    '%s gives settings that are valid once a host is named',
    (id) => {
      const filled = withPreset({ ...config, host: 'smtp.kommun.example' }, id)
      expect(SmtpConfig.safeParse(filled).error?.issues ?? []).toEqual([])
      expect(filled.security).not.toBe('none')
      expect(filled.preset).toBe(id)
    },
  )

  it('stands in exactly one group', () => {
    const grouped = Object.values(presetGroups).flat()
    expect(grouped.toSorted()).toEqual(Object.keys(presets).toSorted())
  })

  it("holds Microsoft 365's 30 a minute and 10,000 a day, and signs in without a password", () => {
    expect(withPreset(config, 'microsoft-365')).toMatchObject({
      ...{ host: 'smtp.office365.com', port: 587, security: 'starttls', signIn: 'microsoft' },
      ...{ user: 'kansli@forbund.example', perMinute: 30, perDay: 10_000, connections: 3 },
      inbox: { host: 'outlook.office365.com', port: 993, signIn: 'channel', user: 'kansli@forbund.example' },
    })
  })

  it('keeps a user name that somebody has written, and a host of their own', () => {
    const written = { ...config, user: 'utskick@forbund.example', host: 'relay.kommun.example' }
    expect(withPreset(written, 'loopia').user).toBe('utskick@forbund.example')
    expect(withPreset(written, 'own-exchange').host).toBe('relay.kommun.example')
  })

  it("takes no other provider's host for the organisation's own", () => {
    expect(withPreset(withPreset(config, 'loopia'), 'own-relay')).toMatchObject({ host: '', user: '' })
  })

  it('keeps what becomes of processed mail when the server of the inbox changes', () => {
    const moved = withPreset(config, 'loopia')
    const inbox = { ...moved.inbox, processed: 'move', moveTo: 'Klart' } as SmtpConfig['inbox']
    expect(withPreset({ ...moved, inbox }, 'one').inbox).toMatchObject({
      ...{ host: 'imap.one.com', processed: 'move', moveTo: 'Klart' },
    })
  })
})

it('knows a provider by the sender only where the domain leaves no doubt', () => {
  expect(presetOfAddress('nagon@Gmail.com ')).toBe('google-workspace')
  expect(presetOfAddress('kansli@kommun.example')).toBeUndefined()
  expect(presetOfAddress('')).toBeUndefined()
})
