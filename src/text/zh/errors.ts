import type { Rooms } from '../rooms.ts';

export const errors: Rooms['errors'] = {
  'camera-missing': {
    title: '没有找到摄像头。',
    advice: '请改为选择、拖入或粘贴图片，或连接摄像头后重试。',
  },
  'camera-denied': {
    title: '这里不允许使用摄像头。',
    advice: '请在浏览器设置中允许此网站使用摄像头，或改为选择图片。',
  },
  'camera-busy': {
    title: '摄像头正被占用。',
    advice: '请关闭占用它的应用或标签页，然后重试。',
  },
  'camera-lost': {
    title: '摄像头停止了。',
    advice: '请重新连接并打开，或改为选择图片。',
  },
  'camera-still': {
    title: '摄像头画面不再更新。',
    advice: '可能被其他应用或通话占用。恢复后会自动继续；否则请停止后重新打开。',
  },
  'torch-failed': {
    title: '无法开关手电筒。',
    advice: '摄像头照常工作。请关闭其他使用灯光的应用或省电模式，然后再按一次。',
  },
  'picture-empty': {
    title: '这个文件是空的。',
    advice: '请选择其他图片；可能没有复制完。',
  },
  'picture-unreadable': {
    title: '这个文件不是可以打开的图片。',
    advice: '请选择完整的 JPEG、PNG、WebP、AVIF 或 GIF 图片。',
  },
  'picture-too-large': {
    title: '这张图片太大，无法安全打开。',
    advice: '请选择不超过 5000 万像素的图片，或使用它的截图。',
  },
  'share-lost': {
    title: '分享的内容没有收到。',
    advice: '请再分享一次，或在这里选择。如果设备已满，请先在“存储”中清理一些内容。',
  },
  'example-missing': {
    title: '无法下载这个示例。',
    advice: '请联网后重试，或选择自己的图片。',
  },
  'model-missing': {
    title: '无法加载模型。',
    advice: '请联网一次并重新加载；之后模型会留在这台设备上。',
  },
  'model-stands-in': {
    title: '使用中的模型打不开，暂时改用应用自带的模型。',
    advice: '请在“模型”中选择其他版本。没有删除任何内容。',
  },
  'model-damaged': {
    title: '模型文件已损坏。',
    advice: '请重新加载以再次下载。你的内容没有改动。',
  },
  'line-stalled': {
    title: '连接停滞不动。',
    advice: '请检查网络，然后重试。已保存的和你制作的内容都没有改动。',
  },
  'model-unfit': {
    title: '这个模型适用于另一类图片。',
    advice: '请在“模型”中选择其他版本；这个版本保持不变。',
  },
  'insecure-context': {
    title: '这个地址不安全，浏览器不提供应用所需的功能。',
    advice: '请通过 https 打开应用，或在本机用 http://localhost 打开。',
  },
  'engine-unavailable': {
    title: '这个浏览器中无法启动任何引擎。',
    advice: '请更新浏览器，或重新启用 WebAssembly 或 WebGL，然后重新加载。',
  },
  'engine-missing': {
    title: '无法下载计算程序。',
    advice: '请联网后重试；应用显示“可离线使用”后，它就在这台设备上了。',
  },
  'worker-unstable': {
    title: '计算程序一再停止。',
    advice: '请关闭其他占用较多的标签页，然后重试。如果仍然如此，请重新加载页面或重启浏览器。',
  },
  'dataset-missing': {
    title: '提供此应用的服务器上没有数据集。',
    advice: '请管理者用“npm run data”添加，然后再找一次；没有它也能识别。',
  },
  'dataset-damaged': {
    title: '数据集有一部分下载后已损坏。',
    advice: '请重新下载；完好的部分会保留。',
  },
  'dataset-interrupted': {
    title: '数据集没有下载完。',
    advice: '请联网后重新下载；会从缺少的部分继续。',
  },
  'screen-missing': {
    title: '无法下载这个页面。',
    advice: '请联网后重新加载；应用显示“可离线使用”后，所有页面都在这里了。',
  },
  'language-missing': {
    title: '无法获取这种语言。',
    advice: '请连接网络、刷新页面后再选一次；之后它会留在这台设备上。',
  },
  'offline-unavailable': {
    title: '这个窗口不保存离线副本。',
    advice: '联网时一切正常。要离线使用，请在普通窗口中打开应用。',
  },
  'offline-incomplete': {
    title: '离线副本不完整。',
    advice: '请保持联网并点“完成保存”；其间应用可以照常使用。',
  },
  'training-unsupported': {
    title: '这个神经网络无法在这里训练。',
    advice: '请从应用自带的模型开始，或从零训练一个。',
  },
  'training-diverged': {
    title: '训练发散，已停止。',
    advice: '目前最佳的权重已保留。请试试较低的学习率。',
  },
  'training-options': {
    title: '这些训练设置互不相容。',
    advice: '请更改指出的设置，或从预设重新开始。',
  },
  'training-elsewhere': {
    title: '已有训练正在进行。',
    advice: '请等它结束或停止它；它可能在本应用的另一个标签页中。',
  },
  'adaptation-elsewhere': {
    title: '已有模型正在学习。',
    advice: '请等它结束，或在“训练”的“微调”中停止；它可能在本应用的另一个标签页中。',
  },
  'evaluation-elsewhere': {
    title: '正在评估模型。',
    advice: '请等它结束，或在“评估”中停止；它可能在本应用的另一个标签页中。',
  },
  'checkpoint-unkept': {
    title: '无法保存训练进度：这台设备上没有空间了。',
    advice: '训练会继续。腾出空间后会恢复保存；在此之前如果重新加载，会回到上次保存的进度。',
  },
  'training-lost': {
    title: '训练中断：计算程序不再响应。',
    advice: '最近一个检查点之前的进度和你的模型都在。请从那里继续，或丢弃。',
  },
  'checkpoint-damaged': {
    title: '中断的训练无法继续：检查点已损坏。',
    advice: '请重新开始训练。你的模型没有改动。',
  },
  'replica-died': {
    title: '有一个核心退出了训练。',
    advice: '其余核心从最后完成的一步继续训练。',
  },
  'storage-full': {
    title: '这台设备上没有空间了。',
    advice: '请腾出一些空间，然后重试。原有的内容没有改动。',
  },
  'storage-unavailable': {
    title: '这个窗口无法保存任何内容。',
    advice: '请在普通窗口而不是无痕窗口中打开应用；其间仍可识别。',
  },
  'storage-silent': {
    title: '浏览器的存储没有响应。',
    advice: '仍可识别，但样本、模型和训练记录无法查看，也无法保存。请重试，或重启浏览器。',
  },
  'storage-blocked': {
    title: '另一个标签页还在使用旧版的存储内容。',
    advice: '请关闭本应用的其他标签页，然后重新加载。',
  },
  'storage-outdated': {
    title: '这里存储的内容属于更新版本的应用。',
    advice: '请重新加载以更新到那个版本；在此之前只能读取和导出。',
  },
  'storage-failed': {
    title: '浏览器无法读写这里存储的内容。',
    advice: '请重试；如果仍然如此，请重启浏览器。原有的内容没有改动。',
  },
  'version-missing': {
    title: '这个模型版本已不在这里。',
    advice: '它可能在另一个标签页中被删除了；请选择其他版本。',
  },
  'results-unreadable': {
    title: '这个文件中没有实验结果。',
    advice: '请选择由“npm run experiments”写出的文件。没有改动任何内容。',
  },
  'run-missing': {
    title: '这次训练或实验已不在这里。',
    advice: '它可能在另一个标签页中被删除了；请选择其他的，或重新开始。',
  },
  'label-unfit': {
    title: '类别名称需要 1 到 100 个字符。',
    advice: '请换一个名称。',
  },
  'archive-unreadable': {
    title: '这个文件不是可以打开的 ZIP。',
    advice: '可能没有复制完；请重新复制或导出。没有改动任何内容。',
  },
  'archive-unsupported': {
    title: '这个 ZIP 使用了不支持的功能。',
    advice: '请用常规压缩方式重新制作，不设密码，也不分卷。没有改动任何内容。',
  },
  'archive-too-large': {
    title: '这个 ZIP 的内容太多，无法安全打开。',
    advice: '请拆成几个较小的。没有改动任何内容。',
  },
  'archive-unsafe': {
    title: '打开这个 ZIP 不安全。',
    advice: '除非你知道它出自谁手，否则不要信任它。没有改动任何内容。',
  },
  'export-too-large': {
    title: '内容超出了一个 ZIP 的容量。',
    advice: '请从批量图片中移出一些，或分别导出样本和模型。没有改动任何内容。',
  },
  'archive-damaged': {
    title: '这个 ZIP 已损坏。',
    advice: '请重新复制或导出。没有改动任何内容。',
  },
  'backup-newer': {
    title: '这个备份来自更新版本的应用。',
    advice: '请重新加载以更新到那个版本，然后再恢复。没有改动任何内容。',
  },
  'archive-contents': {
    title: '这个 ZIP 的内容不符合要求。',
    advice: '样本的 ZIP 中每个类别一个文件夹；备份请在“存储”中恢复。没有改动任何内容。',
  },
  'model-refused': {
    title: '无法打开这个模型。',
    advice: '没有改动任何内容。',
  },
  'archive-model-differs': {
    title: '这个 ZIP 中模型的计算结果与导出时不同。',
    advice: '请从来源处重新导出。没有改动任何内容。',
  },
  'export-unsupported': {
    title: '这个模型无法存为这种格式。',
    advice: '请选择其他格式；Selvedge 自己的格式总是可用。没有改动任何内容。',
  },
  'samples-missing': {
    title: '没有可用来教的样本。',
    advice: '请先拍几张照片并说明是什么，然后再教。',
  },
  'rehearsal-missing': {
    title: '没有可供复习的图片，现在教会让模型忘记已学会的。',
    advice: '请在“训练”的“从零训练”中下载数据集，然后再教。',
  },
  'adaptation-missing': {
    title: '教过的结果已不在这里。',
    advice: '请再教一次；你的样本和模型没有改动。',
  },
  'class-fixed': {
    title: '应用自带的类别不能更改。',
    advice: '请添加自建类别，自建类别可以重命名、合并或移除。',
  },
  'class-missing': {
    title: '使用中的模型没有这个类别。',
    advice: '它可能在另一个标签页中被更改了；请重新选择类别。',
  },
  'classes-too-many': {
    title: '一个模型最多认识 100 个类别。',
    advice: '请在“样本”中合并或删除一些，然后再教。没有改动任何内容。',
  },
  'class-taken': {
    title: '使用中的模型已有同名的类别。',
    advice: '请换一个名称，或合并这两个类别。',
  },
  'worker-died': {
    title: '识别程序停止后已重新启动。',
    advice: '没有丢失任何内容，请继续。',
  },
  'act-lost': {
    title: '识别程序中途停止，已重新启动。',
    advice: '你要求的操作可能没有完成：请先看看再重试。之前保存的内容没有改动。',
  },
  cancelled: {
    title: '操作已停止。',
    advice: '原有的内容没有改动；你可以随时重新开始。',
  },
  timeout: {
    title: '识别程序用时太久，已重新启动。',
    advice: '请重试；如果经常发生，请关闭其他占用较多的标签页。',
  },
  unexpected: {
    title: '出了点问题。',
    advice: '请重试；如果仍然如此，请重新加载页面。',
  },
};
