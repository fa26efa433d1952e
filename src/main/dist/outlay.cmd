@echo off
rem Starts outlay.jar, which is beside this script. Java is JAVA_HOME's, or the first on the path.
setlocal
set "OUTLAY_JAR=%~dp0outlay.jar"
if not exist "%OUTLAY_JAR%" (
    echo There is no outlay.jar beside %~f0. 1>&2
    exit /b 1
)
set "OUTLAY_JAVA=java"
if defined JAVA_HOME set "OUTLAY_JAVA=%JAVA_HOME%\bin\java"
"%OUTLAY_JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto %OUTLAY_JAVA_OPTS% -jar "%OUTLAY_JAR%" %*
