import type { Rooms } from '../rooms.ts';

export const errors: Rooms['errors'] = {
  'camera-missing': {
    title: 'Nenhuma câmera foi encontrada.',
    advice: 'Escolha, solte ou cole uma imagem, ou conecte uma câmera e tente de novo.',
  },
  'camera-denied': {
    title: 'A câmera não é permitida aqui.',
    advice: 'Permita a câmera para este site nas configurações do navegador, ou escolha uma imagem.',
  },
  'camera-busy': {
    title: 'A câmera está em uso em outro lugar.',
    advice: 'Feche o outro app ou a outra aba que a usa e tente de novo.',
  },
  'camera-lost': {
    title: 'A câmera parou.',
    advice: 'Conecte-a de novo e inicie-a, ou escolha uma imagem.',
  },
  'camera-still': {
    title: 'A câmera não mostra nada de novo.',
    advice:
      'Outro app ou uma chamada pode estar com ela. Ela volta sozinha assim que puder; se não voltar, pare-a e inicie-a de novo.',
  },
  'torch-failed': {
    title: 'Não foi possível ligar nem desligar a lanterna.',
    advice:
      'A câmera continua como estava. Feche outros apps que usem a luz ou economizem bateria e toque de novo no botão.',
  },
  'picture-empty': {
    title: 'Este arquivo está vazio.',
    advice: 'Escolha outra imagem; talvez a cópia não tenha terminado.',
  },
  'picture-unreadable': {
    title: 'Este arquivo não é uma imagem que se possa abrir.',
    advice: 'Escolha um JPEG, PNG, WebP, AVIF ou GIF que esteja completo.',
  },
  'picture-too-large': {
    title: 'Esta imagem é grande demais para abrir com segurança.',
    advice: 'Escolha uma de no máximo 50 megapixels, ou faça uma captura de tela dela e use essa.',
  },
  'share-lost': {
    title: 'O que foi compartilhado não chegou.',
    advice: 'Compartilhe de novo ou escolha aqui. Se este dispositivo estiver cheio, libere antes algo em Dados.',
  },
  'example-missing': {
    title: 'Não foi possível baixar este exemplo.',
    advice: 'Conecte-se à rede e tente de novo, ou escolha uma imagem sua.',
  },
  'model-missing': {
    title: 'Não foi possível carregar o modelo.',
    advice: 'Conecte-se à rede uma vez e recarregue; depois ele fica neste dispositivo.',
  },
  'model-stands-in': {
    title: 'O modelo em uso não pôde ser aberto, então o do próprio app o substitui.',
    advice: 'Escolha outra versão em Modelos. Nada foi excluído.',
  },
  'model-damaged': {
    title: 'O arquivo do modelo está danificado.',
    advice: 'Recarregue para baixá-lo de novo. Nada seu foi alterado.',
  },
  'line-stalled': {
    title: 'A conexão está parada.',
    advice: 'Verifique a conexão e tente de novo. O que estava guardado e o que você fez continua intacto.',
  },
  'model-unfit': {
    title: 'Este modelo é para outras imagens.',
    advice: 'Escolha outra versão em Modelos; esta fica como está.',
  },
  'insecure-context': {
    title: 'Este endereço não é seguro, por isso o navegador retém o que o app precisa.',
    advice: 'Abra o app por https ou, nesta máquina, como http://localhost.',
  },
  'engine-unavailable': {
    title: 'Nenhum motor pôde ser iniciado neste navegador.',
    advice: 'Atualize o navegador ou reative o WebAssembly ou o WebGL, e recarregue.',
  },
  'engine-missing': {
    title: 'Não foi possível baixar o que faz os cálculos aqui.',
    advice: 'Conecte-se à rede e tente de novo; quando o app disser “Pronto offline”, tudo estará neste dispositivo.',
  },
  'worker-unstable': {
    title: 'O que faz os cálculos aqui para repetidamente.',
    advice: 'Feche outras abas pesadas e tente de novo. Se continuar, recarregue a página ou reinicie o navegador.',
  },
  'dataset-missing': {
    title: 'O lugar que serve este app não tem o conjunto de dados.',
    advice:
      'Quem o administra pode adicioná-lo com “npm run data”; depois, olhe de novo. Para classificar, ele não é necessário.',
  },
  'dataset-damaged': {
    title: 'Uma parte do conjunto de dados chegou danificada.',
    advice: 'Baixe de novo; as partes corretas são mantidas.',
  },
  'dataset-interrupted': {
    title: 'O conjunto de dados não pôde ser baixado até o fim.',
    advice: 'Conecte-se à rede e baixe de novo; o download continua da primeira parte que falta.',
  },
  'screen-missing': {
    title: 'Não foi possível baixar esta tela.',
    advice: 'Conecte-se à rede e recarregue; quando o app disser “Pronto offline”, todas as telas estarão aqui.',
  },
  'language-missing': {
    title: 'Não foi possível baixar este idioma.',
    advice: 'Conecte-se à rede, recarregue a página e escolha-o de novo; depois ele fica neste aparelho.',
  },
  'offline-unavailable': {
    title: 'Esta janela não guarda uma cópia offline.',
    advice: 'Tudo funciona enquanto houver rede. Para uso offline, abra o app em uma janela comum.',
  },
  'offline-incomplete': {
    title: 'A cópia offline não está completa.',
    advice: 'Fique conectado e toque em “Terminar de guardar”; enquanto isso, o app funciona.',
  },
  'training-unsupported': {
    title: 'Esta rede não pode ser treinada aqui.',
    advice: 'Parta de um dos modelos do próprio app ou treine um do zero.',
  },
  'training-diverged': {
    title: 'O treinamento divergiu e foi interrompido.',
    advice: 'Os melhores pesos até agora estão guardados. Tente uma taxa de aprendizado menor.',
  },
  'training-options': {
    title: 'Estes ajustes de treinamento não combinam.',
    advice: 'Mude o que é indicado ou comece de novo a partir de uma predefinição.',
  },
  'training-elsewhere': {
    title: 'Já há um treinamento em andamento.',
    advice: 'Espere ele terminar ou pare-o; pode estar em outra aba deste app.',
  },
  'adaptation-elsewhere': {
    title: 'Um modelo já está sendo ensinado.',
    advice: 'Espere terminar ou pare em Treinar, Adaptar; pode estar em outra aba deste app.',
  },
  'evaluation-elsewhere': {
    title: 'Um modelo está sendo avaliado.',
    advice: 'Espere terminar ou pare em Avaliar; pode estar em outra aba deste app.',
  },
  'checkpoint-unkept': {
    title: 'Não foi possível guardar até onde esta execução chegou: não há mais espaço neste dispositivo.',
    advice:
      'O treinamento continua. Libere espaço e ele volta a ser guardado; até lá, recarregar leva de volta à última vez.',
  },
  'training-lost': {
    title: 'O treinamento foi cortado: o que o calcula parou de responder.',
    advice: 'Tudo até o último ponto de verificação está guardado, e seus modelos também. Continue dali ou descarte-o.',
  },
  'checkpoint-damaged': {
    title: 'A execução interrompida não pode ser retomada: o ponto de verificação está danificado.',
    advice: 'Comece-a de novo. Seus modelos não mudaram.',
  },
  'replica-died': {
    title: 'Um dos núcleos parou de participar.',
    advice: 'O treinamento continua com os outros a partir do último passo concluído.',
  },
  'storage-full': {
    title: 'Não há mais espaço neste dispositivo.',
    advice: 'Libere espaço e tente de novo. O que já estava aqui não mudou.',
  },
  'storage-unavailable': {
    title: 'Esta janela não consegue guardar nada.',
    advice: 'Abra o app em uma janela comum, não em uma anônima; enquanto isso, você pode classificar.',
  },
  'storage-silent': {
    title: 'O armazenamento do navegador não responde.',
    advice:
      'Enquanto isso, você pode classificar; amostras, modelos e execuções não podem ser vistos nem guardados. Tente de novo ou reinicie o navegador.',
  },
  'storage-blocked': {
    title: 'Outra aba ainda usa uma versão antiga do que está guardado aqui.',
    advice: 'Feche as outras abas do app e recarregue.',
  },
  'storage-outdated': {
    title: 'O que está guardado aqui é de uma versão mais nova do app.',
    advice: 'Recarregue para ter essa versão; até lá, só é possível ler e exportar.',
  },
  'storage-failed': {
    title: 'O navegador não conseguiu ler ou gravar o que está guardado aqui.',
    advice: 'Tente de novo; se continuar, reinicie o navegador. O que já estava aqui não mudou.',
  },
  'version-missing': {
    title: 'Esta versão do modelo não está mais aqui.',
    advice: 'Ela pode ter sido excluída em outra aba; escolha outra versão.',
  },
  'results-unreadable': {
    title: 'Este arquivo não contém resultados de experimentos.',
    advice: 'Escolha um gravado por “npm run experiments”. Nada foi alterado.',
  },
  'run-missing': {
    title: 'Esta execução ou este experimento não está mais aqui.',
    advice: 'Pode ter sido excluído em outra aba; escolha outro ou comece de novo.',
  },
  'label-unfit': {
    title: 'Uma classe precisa de um nome de 1 a 100 caracteres.',
    advice: 'Escolha outro nome.',
  },
  'archive-unreadable': {
    title: 'Este arquivo não é um ZIP que se possa abrir.',
    advice: 'Talvez não tenha sido copiado até o fim; copie ou exporte de novo. Nada foi alterado.',
  },
  'archive-unsupported': {
    title: 'Este ZIP usa um recurso incompatível.',
    advice: 'Crie-o de novo sem senha, em uma só parte e com a compactação comum. Nada foi alterado.',
  },
  'archive-too-large': {
    title: 'Este ZIP contém mais do que se pode abrir com segurança.',
    advice: 'Divida-o em outros menores. Nada foi alterado.',
  },
  'archive-unsafe': {
    title: 'Não é seguro abrir este ZIP.',
    advice: 'Não confie nele se não souber quem o fez. Nada foi alterado.',
  },
  'export-too-large': {
    title: 'Isto é mais do que cabe em um ZIP.',
    advice: 'Remova algumas imagens da pilha ou exporte amostras e modelos separadamente. Nada foi alterado.',
  },
  'archive-damaged': {
    title: 'Este ZIP está danificado.',
    advice: 'Copie ou exporte de novo. Nada foi alterado.',
  },
  'backup-newer': {
    title: 'Este backup é de uma versão mais nova do app.',
    advice: 'Recarregue para ter essa versão e restaure-o de novo. Nada foi alterado.',
  },
  'archive-contents': {
    title: 'Este ZIP não contém o que se espera.',
    advice: 'Um ZIP de amostras tem uma pasta por classe; um backup é restaurado em Dados. Nada foi alterado.',
  },
  'model-refused': {
    title: 'Este modelo não pode ser aberto.',
    advice: 'Nada foi alterado.',
  },
  'archive-model-differs': {
    title: 'O modelo deste ZIP não calcula o mesmo que calculava ao ser exportado.',
    advice: 'Exporte-o de novo de onde ele veio. Nada foi alterado.',
  },
  'export-unsupported': {
    title: 'Este modelo não pode ser gravado neste formato.',
    advice: 'Escolha outro formato; o do próprio Selvedge sempre funciona. Nada foi alterado.',
  },
  'samples-missing': {
    title: 'Não há nada com que ensinar.',
    advice: 'Tire algumas fotos, diga o que são e depois ensine.',
  },
  'rehearsal-missing': {
    title: 'Não há nada para revisar, e por isso o ensino faria o modelo esquecer o que sabe.',
    advice: 'Baixe o conjunto de dados em Treinar, “Do zero”, e depois ensine.',
  },
  'adaptation-missing': {
    title: 'O que foi ensinado não está mais aqui.',
    advice: 'Ensine de novo; suas amostras e seus modelos não mudaram.',
  },
  'class-fixed': {
    title: 'As classes que vieram com o app ficam como estão.',
    advice: 'Adicione uma classe sua; essa você pode renomear, juntar ou remover.',
  },
  'class-missing': {
    title: 'O modelo em uso não tem essa classe.',
    advice: 'Ela pode ter sido alterada em outra aba; escolha de novo entre as classes dele.',
  },
  'classes-too-many': {
    title: 'Um modelo conhece no máximo 100 classes.',
    advice: 'Junte ou exclua algumas em Amostras e ensine de novo. Nada foi alterado.',
  },
  'class-taken': {
    title: 'O modelo em uso já tem uma classe com esse nome.',
    advice: 'Escolha outro nome ou junte as duas.',
  },
  'worker-died': {
    title: 'O classificador parou e foi iniciado de novo.',
    advice: 'Nada se perdeu; pode continuar.',
  },
  'act-lost': {
    title: 'O classificador parou no meio disto e foi iniciado de novo.',
    advice:
      'Talvez o que você pediu não tenha sido feito: olhe antes de pedir de novo. O que já estava guardado não mudou.',
  },
  cancelled: {
    title: 'Isto foi interrompido.',
    advice: 'O que já estava aqui não mudou; comece de novo quando quiser.',
  },
  timeout: {
    title: 'O classificador demorou demais e foi iniciado de novo.',
    advice: 'Tente de novo; feche outras abas pesadas se isso acontecer com frequência.',
  },
  unexpected: {
    title: 'Algo deu errado.',
    advice: 'Tente de novo; recarregue a página se continuar.',
  },
};
