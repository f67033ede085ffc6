// The delivery of one line: build and push, compare with every cluster, ask where that is wanted, deliver, one cluster
// after the other. What is compared is what is applied; a rollout that fails is taken back.
def clusters = [@clusters@]
def approval = @approval@
def changes = false
def commit = ''

def into(cluster, work) {
    if (cluster) {
        withKubeConfig([credentialsId: 'cluster-' + cluster]) { work() }
    } else {
        work()
    }
}

pipeline {
    agent none
    options {
        buildDiscarder(logRotator(numToKeepStr: '50'))
        disableConcurrentBuilds()
        gitLabConnection('gitlab')
        skipDefaultCheckout()
        timeout(time: 3, unit: 'DAYS')
    }
    stages {
        stage('build') {
            agent { label '@builder@' }
            steps {
                script {
                    commit = git(branch: '@branch@', credentialsId: 'gitlab-git', url: '@source@').GIT_COMMIT
                }
                updateGitlabCommitStatus name: 'delivery', state: 'running'
                container('build') {
                    withEnv(['COMMIT=' + commit]) {
                        sh '''
                            set -eu
                            buildah build --pull --tag "@image@:$COMMIT" .
                            buildah push --authfile /push/config.json --digestfile digest "@image@:$COMMIT"
                        '''
                    }
                }
                stash name: 'manifests', includes: 'deploy/**, digest'
            }
        }
        stage('compare') {
            agent { label '@deliverer@' }
            steps {
                unstash 'manifests'
                writeFile file: 'deliver', text: '@deliver@', encoding: 'Base64'
                writeFile file: 'each', text: '@each@', encoding: 'Base64'
                container('deploy') {
                    script {
                        for (cluster in clusters) {
                            into(cluster) {
                                def status = sh(returnStatus: true, script: 'sh each compare "' + cluster + '" @arguments@')
                                if (status != 0 && status != 3) {
                                    error('the comparison failed')
                                }
                                changes = changes || status == 3
                            }
                        }
                    }
                }
                stash name: 'agreed', includes: 'deploy/**, digest, deliver, each, changes/**', allowEmpty: true
                archiveArtifacts artifacts: 'changes/**', allowEmptyArchive: true
            }
        }
        stage('approve') {
            when {
                expression { approval && changes }
            }
            steps {
                input message: 'Deliver what the comparison shows?', ok: 'Deliver'
            }
        }
        stage('deliver') {
            when {
                beforeAgent true
                expression { changes }
            }
            agent { label '@deliverer@' }
            steps {
                unstash 'agreed'
                container('deploy') {
                    script {
                        for (cluster in clusters) {
                            into(cluster) {
                                sh 'sh each deliver "' + cluster + '" @arguments@'
                            }
                        }
                    }
                }
            }
        }
    }
    post {
        success { updateGitlabCommitStatus name: 'delivery', state: 'success' }
        aborted { updateGitlabCommitStatus name: 'delivery', state: 'canceled' }
        failure { updateGitlabCommitStatus name: 'delivery', state: 'failed' }
    }
}
