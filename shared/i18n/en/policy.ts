export const policy = {
  title: 'Decided by your organisation',
  fixed: 'Decided by your organisation.',
  decided: {
    startAtLogin: {
      yes: 'Rundbrev starts when you log in.',
      no: 'Rundbrev does not start by itself when you log in.',
    },
    mailServers: 'Letters are sent only through: {{list}}.',
    networks: 'Accounts may publish on: {{list}}.',
    noNetworks: 'No account may publish on a social network.',
    caFile: 'Servers may also have certificates of the organisation’s own authority.',
  },
  unknown: 'The file {{file}} names something that this version does not know: {{list}}.',
  refused: {
    writable:
      'The file {{file}} is not followed: others than the administrator can change {{detail}}. Tell whoever looks after the computer.',
    unreadable:
      'The file {{file}} is not followed: not all that it refers to can be read ({{detail}}). Tell whoever looks after the computer.',
    invalid:
      'The file {{file}} is not followed: something in it cannot be used ({{detail}}). Tell whoever looks after the computer.',
  },
}
