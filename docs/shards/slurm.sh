#!/usr/bin/env bash
# A Slurm array: one share per task, all into one folder on the shared file system. Then, once all tasks are done:
#   sbatch --dependency=afterok:JOB --wrap 'thidua merge van-ban && thidua verify van-ban'
#SBATCH --job-name=thidua
#SBATCH --array=1-16
#SBATCH --cpus-per-task=2
#SBATCH --mem=500M
#SBATCH --time=01:00:00
#SBATCH --requeue
set -euo pipefail
# A task that is requeued goes on where it was cut off. 1 and 3 mean that some workbooks were refused: the manifest tells.
thidua build don-vi --out van-ban --date 2025-06-30 --json \
    --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" || status=$?
[[ ${status:-0} == @(0|1|3) ]]
