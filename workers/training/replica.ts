import { fromArtifacts } from '../model/artifacts.ts';
import { TrainingPlan } from './plan.ts';
import type { LeaderPort, ToReplica } from './replica-protocol.ts';
import { ShareTrainer } from './share.ts';

/**
 * One more core for training: answers the leader's calls until its thread ends.
 * @param engine resolves when tfjs's backend is ready in this thread
 */
export function serveReplica(port: LeaderPort, engine: Promise<unknown>): void {
  let trainer: Promise<ShareTrainer> | undefined;
  const answer = async (message: ToReplica): Promise<void> => {
    if (message.kind === 'setup') {
      trainer = engine.then(
        async () => new ShareTrainer(new TrainingPlan(await fromArtifacts(message.artifacts)), message.settings),
      );
      await trainer;
      port.send({ kind: 'ready' }, []);
      return;
    }
    const { call, vector } = message;
    await work(await trainer!, message);
    port.send({ kind: 'answer', call, vector }, [vector.buffer]);
  };
  port.listen((message) => {
    answer(message).catch((error: unknown) => port.send({ kind: 'failed', reason: String(error) }, []));
  });
}

async function work(trainer: ShareTrainer, message: Exclude<ToReplica, { kind: 'setup' }>): Promise<void> {
  const { parameters } = trainer.plan;
  const judging = message.kind === 'judge';
  const weights = parameters.toTensors(message.vector.subarray(0, judging ? parameters.size : parameters.trainedSize));
  try {
    if (judging) {
      const { loss, correct } = await trainer.judge(weights, message.examples);
      message.vector.set([loss, correct]);
    } else {
      message.vector.set(await trainer.gradients(weights, message.share));
    }
  } finally {
    for (const tensor of Object.values(weights)) tensor?.dispose();
  }
}
