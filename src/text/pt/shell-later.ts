import { countText } from '../figures.ts';
import type { Rooms } from '../rooms.ts';

export const shellLater: Rooms['shellLater'] = {
  offlineUse: 'Uso offline',
  looking: 'Procurando a cópia neste dispositivo.',
  storing: 'Guardando para uso offline',
  storingHelp: 'Alguns megabytes: o app, o motor e o modelo dele.',
  readyHelp: 'O app, o motor e o modelo dele estão neste dispositivo.',
  notIncluded: 'O conjunto de dados não está incluído: o que precisa dele oferece baixá-lo.',
  missing: (count) => `Arquivos que faltam: ${countText(count)}.`,
  finishStoring: 'Terminar de guardar',
  installation: 'Instalação',
  installed: 'O Selvedge está instalado neste dispositivo.',
  installHelp: 'Ele ganha janela e ícone próprios.',
  install: 'Instalar o Selvedge',
  howToInstall: {
    ios: 'Toque em Compartilhar no Safari e depois em “Adicionar à Tela de Início”.',
    menu: 'Abra o menu do navegador e escolha “Instalar” ou “Adicionar à tela inicial”. Se o navegador não tiver nenhum dos dois, guarde o app nos favoritos.',
  },
  newVersion: 'Há uma nova versão pronta.',
  newVersionWaits: 'A nova versão espera até que as outras abas do app terminem o trabalho.',
  useNow: 'Usar agora',
  later: 'Mais tarde',
  sections: {
    adapt: 'Adaptar',
    scratch: 'Do zero',
    runs: 'Execuções',
    experiments: 'Experimentos',
  },
  elsewhere: {
    training: 'Há um treinamento em andamento em outra aba deste app.',
    adaptation: 'Um modelo está sendo ensinado em outra aba deste app.',
    evaluation: 'Um modelo está sendo avaliado em outra aba deste app.',
  },
  startsAfter: 'Um treinamento pode começar aqui quando isso terminar.',
};
