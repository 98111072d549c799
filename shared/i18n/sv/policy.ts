export const policy = {
  title: 'Bestämt av din organisation',
  fixed: 'Bestämt av din organisation.',
  decided: {
    startAtLogin: {
      yes: 'Rundbrev startar när du loggar in.',
      no: 'Rundbrev startar inte av sig självt när du loggar in.',
    },
    mailServers: 'Brev skickas bara genom: {{list}}.',
    networks: 'Konton får publicera på: {{list}}.',
    noNetworks: 'Inga konton får publicera på sociala nätverk.',
    caFile: 'Servrar får också ha certifikat från organisationens egen utfärdare.',
  },
  unknown: 'Filen {{file}} nämner något som den här versionen inte känner till: {{list}}.',
  refused: {
    writable:
      'Filen {{file}} följs inte: andra än administratören kan ändra {{detail}}. Säg till den som sköter datorn.',
    unreadable:
      'Filen {{file}} följs inte: det går inte att läsa allt den hänvisar till ({{detail}}). Säg till den som sköter datorn.',
    invalid:
      'Filen {{file}} följs inte: det står något i den som inte går att använda ({{detail}}). Säg till den som sköter datorn.',
  },
} as const
