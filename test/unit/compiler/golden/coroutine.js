(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,mkfn,stglobal,ldspecial,awithenter,getawait,yfthrow,yfret,getaiter,getanext,catchx,withexit,truth,swallow,finclean,refly}=R,K0=K[0],K1=K[1],g_f=G.cell("f");
K0.mk=(function(){return (function p__module_(h){let q,r,t0;X0:{t0=mkfn(K1);stglobal(g_f,t0,false);r=null;}
return r;})});
K1.mk=(function(){return function p_f(h,v_a){let v_b,v_x;return mkgen(K1,[h,v_a,v_b,v_x]);}});
K1.B=
function p_f(fr,rv){let q,r,h,v_a,v_b,v_x,t0,t1,t2,t3,t4,t5,t6,t7,t8,t9,t10,t11,t12,t13,t14,t15,t16,F=fr.F,pc=fr.pc,v=fr.v;++Z.d;switch(pc){
case 0:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];break;
case 1:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=rv;break;
case 2:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t1=rv;break;
case 3:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t1=v[5];t2=rv;break;
case 4:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t6=rv;break;
case 5:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t7=rv;break;
case 7:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t1=rv;break;
case 8:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t1=v[8];q=rv;break;
case 9:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t1=v[8];t9=rv;break;
case 10:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t1=v[8];t9=v[9];t13=v[10];t14=rv;break;
case 11:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t1=v[8];t9=v[9];t13=v[10];t11=v[11];t15=rv;break;
case 14:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t1=v[8];t4=rv;break;
case 15:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t1=v[8];t4=v[9];t11=v[10];t12=rv;break;
case 16:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t1=v[8];t4=v[9];t11=v[10];t9=v[11];t12=rv;break;
case 18:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t1=rv;break;
case 19:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t1=v[8];t10=rv;break;
case 20:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t10=v[8];t9=v[9];t13=rv;break;
case 21:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t10=v[8];t9=v[9];t4=v[10];t13=rv;break;
case 23:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t1=v[8];t10=rv;break;
case 24:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t1=rv;break;
case 25:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t1=v[8];t10=rv;break;
case 26:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t10=v[8];t9=v[9];t13=rv;break;
case 27:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t10=v[8];t9=v[9];t4=v[10];t13=rv;break;
}
M:for(;;)switch(pc){case -1:
case 0:if(rv===S)return abn(K1,0,F,fr,h,v_a,v_b,v_x);
t0=ldspecial(v_a,"__aexit__");case 1:if(t0===S)return abn(K1,1,F,fr,h,v_a,v_b,v_x);typeof t0==="object"&&t0!==null&&t0.rc++;
t1=awithenter(v_a);case 2:if(t1===S)return abn(K1,2,F,fr,h,v_a,v_b,v_x,t0);
t2=getawait(t1,1);case 3:if(t2===S)return abn(K1,3,F,fr,h,v_a,v_b,v_x,t0,t1);typeof t2==="object"&&t2!==null&&t2.rc++;typeof t1==="object"&&t1!==null&&t1.rc===0&&die(t1);t3=null;t5=0;
case 31:if(!(t5===1)){pc=32;continue M;}
t6=yfthrow(t2);case 4:if(t6===S)return abn(K1,4,F,fr,h,v_a,v_b,v_x,t0,t2,t5);t4=t6;pc=33;continue M;
case 32:
t7=t2.step(t3);case 5:if(t7===S)return abn(K1,5,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3);typeof t3==="object"&&t3!==null&&--t3.rc===0&&drop(t3,t7);t4=t7;
case 33:if(t4===END){t8=yfret(t2);t1=t8;typeof t1==="object"&&t1!==null&&t1.rc++;{pc=34;continue M;}}
fr.pc=6;v[2]=v_b;v[3]=v_x;v[4]=t0;v[5]=t2;v[6]=t5;fr.F=F;v[7]=undefined;fr.yf=t2;fr.yfpc=5;Z.d--;return t4;
case 6:fr.yf=null;v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t4=rv;if(t4===S){pc=35;continue M;}t3=t4;typeof t3==="object"&&t3!==null&&t3.rc++;t5=0;{pc=31;continue M;}
case 35:t5=1;pc=31;continue M;
case 34:typeof t2==="object"&&t2!==null&&--t2.rc===0&&die(t2);t2=0;t5=t3=undefined;q=v_b;v_b=t1;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);
t1=getaiter(v_b);case 7:if(t1===S){if((F=abh(K1,7,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3))===null)return S;{pc=36;continue M;}}typeof t1==="object"&&t1!==null&&t1.rc++;
case 37:
q=pulse();case 8:if(q===S){if((F=abh(K1,8,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3,t1))===null)return S;{pc=36;continue M;}}
t9=getanext(t1);case 9:if(t9===S){if((F=abh(K1,9,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3,t1))===null)return S;{pc=38;continue M;}}typeof t9==="object"&&t9!==null&&t9.rc++;t11=null;t13=0;
case 39:if(!(t13===1)){pc=40;continue M;}
t14=yfthrow(t9);case 10:if(t14===S){if((F=abh(K1,10,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3,t1,t9,t13))===null)return S;{pc=38;continue M;}}t12=t14;pc=41;continue M;
case 40:
t15=t9.step(t11);case 11:if(t15===S){if((F=abh(K1,11,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3,t1,t9,t13,t11))===null)return S;{pc=38;continue M;}}typeof t11==="object"&&t11!==null&&--t11.rc===0&&drop(t11,t15);t12=t15;
case 41:if(t12===END){t16=yfret(t9);t10=t16;typeof t10==="object"&&t10!==null&&t10.rc++;{pc=42;continue M;}}
fr.pc=12;v[2]=v_b;v[3]=v_x;v[4]=t0;v[5]=t2;v[6]=t5;v[7]=t3;v[8]=t1;v[9]=t9;v[10]=t13;fr.F=F;v[11]=undefined;fr.yf=t9;fr.yfpc=11;Z.d--;return t12;
case 12:fr.yf=null;v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t1=v[8];t9=v[9];t13=v[10];t12=rv;if(t12===S){pc=43;continue M;}t11=t12;typeof t11==="object"&&t11!==null&&t11.rc++;t13=0;{pc=39;continue M;}
case 43:t13=1;pc=39;continue M;
case 42:typeof t9==="object"&&t9!==null&&--t9.rc===0&&die(t9);t4=t10;{pc=44;continue M;}
case 38:if(asyncend()){{pc=45;continue M;}}
{if((F=unwh(K1,13,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3,t1))===null)return S;{pc=36;continue M;}}
case 44:q=v_x;v_x=t4;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);
t4=getawait(v_x,0);case 14:if(t4===S){if((F=abh(K1,14,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3,t1))===null)return S;{pc=36;continue M;}}typeof t4==="object"&&t4!==null&&t4.rc++;t9=null;t11=0;
case 46:if(!(t11===1)){pc=47;continue M;}
t12=yfthrow(t4);case 15:if(t12===S){if((F=abh(K1,15,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3,t1,t4,t11))===null)return S;{pc=36;continue M;}}t13=t12;pc=48;continue M;
case 47:
t12=t4.step(t9);case 16:if(t12===S){if((F=abh(K1,16,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3,t1,t4,t11,t9))===null)return S;{pc=36;continue M;}}typeof t9==="object"&&t9!==null&&--t9.rc===0&&drop(t9,t12);t13=t12;
case 48:if(t13===END){t12=yfret(t4);t10=t12;typeof t10==="object"&&t10!==null&&t10.rc++;{pc=49;continue M;}}
fr.pc=17;v[2]=v_b;v[3]=v_x;v[4]=t0;v[5]=t2;v[6]=t5;v[7]=t3;v[8]=t1;v[9]=t4;v[10]=t11;fr.F=F;v[11]=undefined;fr.yf=t4;fr.yfpc=16;Z.d--;return t13;
case 17:fr.yf=null;v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t1=v[8];t4=v[9];t11=v[10];t13=rv;if(t13===S){pc=50;continue M;}t9=t13;typeof t9==="object"&&t9!==null&&t9.rc++;t11=0;{pc=46;continue M;}
case 50:t11=1;pc=46;continue M;
case 49:typeof t4==="object"&&t4!==null&&--t4.rc===0&&die(t4);typeof t10==="object"&&t10!==null&&--t10.rc===0&&die(t10);pc=37;continue M;
case 45:typeof t1==="object"&&t1!==null&&--t1.rc===0&&die(t1);
case 51:{pc=52;continue M;}
case 36:t3=catchx();t2=-1;
case 52:if(!(t2===-1)){pc=53;continue M;}
t1=withexit(t0,true);case 18:if(t1===S){if((F=abh(K1,18,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3))===null)return S;{pc=55;continue M;}}
t10=getawait(t1,2);case 19:if(t10===S){if((F=abh(K1,19,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3,t1))===null)return S;{pc=55;continue M;}}typeof t10==="object"&&t10!==null&&t10.rc++;typeof t1==="object"&&t1!==null&&t1.rc===0&&die(t1);t4=null;t9=0;
case 56:if(!(t9===1)){pc=57;continue M;}
t13=yfthrow(t10);case 20:if(t13===S){if((F=abh(K1,20,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3,t10,t9))===null)return S;{pc=55;continue M;}}t11=t13;pc=58;continue M;
case 57:
t13=t10.step(t4);case 21:if(t13===S){if((F=abh(K1,21,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3,t10,t9,t4))===null)return S;{pc=55;continue M;}}typeof t4==="object"&&t4!==null&&--t4.rc===0&&drop(t4,t13);t11=t13;
case 58:if(t11===END){t13=yfret(t10);t1=t13;typeof t1==="object"&&t1!==null&&t1.rc++;{pc=59;continue M;}}
fr.pc=22;v[2]=v_b;v[3]=v_x;v[4]=t0;v[5]=t2;v[6]=t5;v[7]=t3;v[8]=t10;v[9]=t9;fr.F=F;v[10]=undefined;fr.yf=t10;fr.yfpc=21;Z.d--;return t11;
case 22:fr.yf=null;v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t10=v[8];t9=v[9];t11=rv;if(t11===S){pc=60;continue M;}t4=t11;typeof t4==="object"&&t4!==null&&t4.rc++;t9=0;{pc=56;continue M;}
case 60:t9=1;pc=56;continue M;
case 59:typeof t10==="object"&&t10!==null&&--t10.rc===0&&die(t10);
t10=(typeof t1==="boolean"?t1:truth(t1));case 23:if(t10===S){if((F=abh(K1,23,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3,t1))===null)return S;{pc=55;continue M;}}typeof t1==="object"&&t1!==null&&--t1.rc===0&&die(t1);if(t10){swallow(t3);t2=0;}pc=54;continue M;
case 53:
t1=withexit(t0,false);case 24:if(t1===S){if((F=abh(K1,24,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3))===null)return S;{pc=55;continue M;}}
t10=getawait(t1,2);case 25:if(t10===S){if((F=abh(K1,25,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3,t1))===null)return S;{pc=55;continue M;}}typeof t10==="object"&&t10!==null&&t10.rc++;typeof t1==="object"&&t1!==null&&t1.rc===0&&die(t1);t4=null;t9=0;
case 61:if(!(t9===1)){pc=62;continue M;}
t13=yfthrow(t10);case 26:if(t13===S){if((F=abh(K1,26,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3,t10,t9))===null)return S;{pc=55;continue M;}}t11=t13;pc=63;continue M;
case 62:
t13=t10.step(t4);case 27:if(t13===S){if((F=abh(K1,27,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3,t10,t9,t4))===null)return S;{pc=55;continue M;}}typeof t4==="object"&&t4!==null&&--t4.rc===0&&drop(t4,t13);t11=t13;
case 63:if(t11===END){t13=yfret(t10);t1=t13;typeof t1==="object"&&t1!==null&&t1.rc++;{pc=64;continue M;}}
fr.pc=28;v[2]=v_b;v[3]=v_x;v[4]=t0;v[5]=t2;v[6]=t5;v[7]=t3;v[8]=t10;v[9]=t9;fr.F=F;v[10]=undefined;fr.yf=t10;fr.yfpc=27;Z.d--;return t11;
case 28:fr.yf=null;v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t10=v[8];t9=v[9];t11=rv;if(t11===S){pc=65;continue M;}t4=t11;typeof t4==="object"&&t4!==null&&t4.rc++;t9=0;{pc=61;continue M;}
case 65:t9=1;pc=61;continue M;
case 64:typeof t10==="object"&&t10!==null&&--t10.rc===0&&die(t10);typeof t1==="object"&&t1!==null&&--t1.rc===0&&die(t1);
case 54:{pc=66;continue M;}
case 55:finclean(t2,t3,t5);
return unw(K1,29,F,fr,h,v_a,v_b,v_x,t0);
case 66:if(!(t2===-1)){pc=67;continue M;}refly(t3);
return unw(K1,30,F,fr,h,v_a,v_b,v_x,t0);pc=68;continue M;
case 67:
case 68:typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);r=null;
case 69:
if(F!==null)leave(F,K1,[h,v_a,v_b,v_x],r);else{typeof v_x==="object"&&v_x!==null&&--v_x.rc===0&&drop(v_x,r);typeof v_b==="object"&&v_b!==null&&--v_b.rc===0&&drop(v_b,r);typeof v_a==="object"&&v_a!==null&&--v_a.rc===0&&drop(v_a,r);}fr.gen.ret=r;Z.d--;return END;}}
;
return K0.mk();})

(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,ldspecial,awithenter,getawait,yfthrow,yfret,getaiter,getanext,catchx,withexit,truth,swallow,finclean,refly}=R,K0=K[0],K1=K[1];
return (
function p_f(fr,rv){let q,r,h,v_a,v_b,v_x,t0,t1,t2,t3,t4,t5,t6,t7,t8,t9,t10,t11,t12,t13,t14,t15,t16,F=fr.F,pc=fr.pc,v=fr.v;++Z.d;switch(pc){
case 0:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];break;
case 1:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=rv;break;
case 2:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t1=rv;break;
case 3:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t1=v[5];t2=rv;break;
case 4:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t6=rv;break;
case 5:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t7=rv;break;
case 7:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t1=rv;break;
case 8:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t1=v[8];q=rv;break;
case 9:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t1=v[8];t9=rv;break;
case 10:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t1=v[8];t9=v[9];t13=v[10];t14=rv;break;
case 11:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t1=v[8];t9=v[9];t13=v[10];t11=v[11];t15=rv;break;
case 14:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t1=v[8];t4=rv;break;
case 15:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t1=v[8];t4=v[9];t11=v[10];t12=rv;break;
case 16:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t1=v[8];t4=v[9];t11=v[10];t9=v[11];t12=rv;break;
case 18:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t1=rv;break;
case 19:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t1=v[8];t10=rv;break;
case 20:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t10=v[8];t9=v[9];t13=rv;break;
case 21:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t10=v[8];t9=v[9];t4=v[10];t13=rv;break;
case 23:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t1=v[8];t10=rv;break;
case 24:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t1=rv;break;
case 25:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t1=v[8];t10=rv;break;
case 26:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t10=v[8];t9=v[9];t13=rv;break;
case 27:h=v[0];v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t10=v[8];t9=v[9];t4=v[10];t13=rv;break;
}
M:for(;;)switch(pc){case -1:
case 0:if(rv===S)return abn(K1,0,F,fr,h,v_a,v_b,v_x);
t0=ldspecial(v_a,"__aexit__");case 1:if(t0===S)return abn(K1,1,F,fr,h,v_a,v_b,v_x);typeof t0==="object"&&t0!==null&&t0.rc++;
t1=awithenter(v_a);case 2:if(t1===S)return abn(K1,2,F,fr,h,v_a,v_b,v_x,t0);
t2=getawait(t1,1);case 3:if(t2===S)return abn(K1,3,F,fr,h,v_a,v_b,v_x,t0,t1);typeof t2==="object"&&t2!==null&&t2.rc++;typeof t1==="object"&&t1!==null&&t1.rc===0&&die(t1);t3=null;t5=0;
case 31:if(!(t5===1)){pc=32;continue M;}
t6=yfthrow(t2);case 4:if(t6===S)return abn(K1,4,F,fr,h,v_a,v_b,v_x,t0,t2,t5);t4=t6;pc=33;continue M;
case 32:
t7=t2.step(t3);case 5:if(t7===S)return abn(K1,5,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3);typeof t3==="object"&&t3!==null&&--t3.rc===0&&drop(t3,t7);t4=t7;
case 33:if(t4===END){t8=yfret(t2);t1=t8;typeof t1==="object"&&t1!==null&&t1.rc++;{pc=34;continue M;}}
fr.pc=6;v[2]=v_b;v[3]=v_x;v[4]=t0;v[5]=t2;v[6]=t5;fr.F=F;v[7]=undefined;fr.yf=t2;fr.yfpc=5;Z.d--;return t4;
case 6:fr.yf=null;v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t4=rv;if(t4===S){pc=35;continue M;}t3=t4;typeof t3==="object"&&t3!==null&&t3.rc++;t5=0;{pc=31;continue M;}
case 35:t5=1;pc=31;continue M;
case 34:typeof t2==="object"&&t2!==null&&--t2.rc===0&&die(t2);t2=0;t5=t3=undefined;q=v_b;v_b=t1;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);
t1=getaiter(v_b);case 7:if(t1===S){if((F=abh(K1,7,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3))===null)return S;{pc=36;continue M;}}typeof t1==="object"&&t1!==null&&t1.rc++;
case 37:
q=pulse();case 8:if(q===S){if((F=abh(K1,8,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3,t1))===null)return S;{pc=36;continue M;}}
t9=getanext(t1);case 9:if(t9===S){if((F=abh(K1,9,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3,t1))===null)return S;{pc=38;continue M;}}typeof t9==="object"&&t9!==null&&t9.rc++;t11=null;t13=0;
case 39:if(!(t13===1)){pc=40;continue M;}
t14=yfthrow(t9);case 10:if(t14===S){if((F=abh(K1,10,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3,t1,t9,t13))===null)return S;{pc=38;continue M;}}t12=t14;pc=41;continue M;
case 40:
t15=t9.step(t11);case 11:if(t15===S){if((F=abh(K1,11,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3,t1,t9,t13,t11))===null)return S;{pc=38;continue M;}}typeof t11==="object"&&t11!==null&&--t11.rc===0&&drop(t11,t15);t12=t15;
case 41:if(t12===END){t16=yfret(t9);t10=t16;typeof t10==="object"&&t10!==null&&t10.rc++;{pc=42;continue M;}}
fr.pc=12;v[2]=v_b;v[3]=v_x;v[4]=t0;v[5]=t2;v[6]=t5;v[7]=t3;v[8]=t1;v[9]=t9;v[10]=t13;fr.F=F;v[11]=undefined;fr.yf=t9;fr.yfpc=11;Z.d--;return t12;
case 12:fr.yf=null;v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t1=v[8];t9=v[9];t13=v[10];t12=rv;if(t12===S){pc=43;continue M;}t11=t12;typeof t11==="object"&&t11!==null&&t11.rc++;t13=0;{pc=39;continue M;}
case 43:t13=1;pc=39;continue M;
case 42:typeof t9==="object"&&t9!==null&&--t9.rc===0&&die(t9);t4=t10;{pc=44;continue M;}
case 38:if(asyncend()){{pc=45;continue M;}}
{if((F=unwh(K1,13,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3,t1))===null)return S;{pc=36;continue M;}}
case 44:q=v_x;v_x=t4;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);
t4=getawait(v_x,0);case 14:if(t4===S){if((F=abh(K1,14,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3,t1))===null)return S;{pc=36;continue M;}}typeof t4==="object"&&t4!==null&&t4.rc++;t9=null;t11=0;
case 46:if(!(t11===1)){pc=47;continue M;}
t12=yfthrow(t4);case 15:if(t12===S){if((F=abh(K1,15,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3,t1,t4,t11))===null)return S;{pc=36;continue M;}}t13=t12;pc=48;continue M;
case 47:
t12=t4.step(t9);case 16:if(t12===S){if((F=abh(K1,16,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3,t1,t4,t11,t9))===null)return S;{pc=36;continue M;}}typeof t9==="object"&&t9!==null&&--t9.rc===0&&drop(t9,t12);t13=t12;
case 48:if(t13===END){t12=yfret(t4);t10=t12;typeof t10==="object"&&t10!==null&&t10.rc++;{pc=49;continue M;}}
fr.pc=17;v[2]=v_b;v[3]=v_x;v[4]=t0;v[5]=t2;v[6]=t5;v[7]=t3;v[8]=t1;v[9]=t4;v[10]=t11;fr.F=F;v[11]=undefined;fr.yf=t4;fr.yfpc=16;Z.d--;return t13;
case 17:fr.yf=null;v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t1=v[8];t4=v[9];t11=v[10];t13=rv;if(t13===S){pc=50;continue M;}t9=t13;typeof t9==="object"&&t9!==null&&t9.rc++;t11=0;{pc=46;continue M;}
case 50:t11=1;pc=46;continue M;
case 49:typeof t4==="object"&&t4!==null&&--t4.rc===0&&die(t4);typeof t10==="object"&&t10!==null&&--t10.rc===0&&die(t10);pc=37;continue M;
case 45:typeof t1==="object"&&t1!==null&&--t1.rc===0&&die(t1);
case 51:{pc=52;continue M;}
case 36:t3=catchx();t2=-1;
case 52:if(!(t2===-1)){pc=53;continue M;}
t1=withexit(t0,true);case 18:if(t1===S){if((F=abh(K1,18,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3))===null)return S;{pc=55;continue M;}}
t10=getawait(t1,2);case 19:if(t10===S){if((F=abh(K1,19,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3,t1))===null)return S;{pc=55;continue M;}}typeof t10==="object"&&t10!==null&&t10.rc++;typeof t1==="object"&&t1!==null&&t1.rc===0&&die(t1);t4=null;t9=0;
case 56:if(!(t9===1)){pc=57;continue M;}
t13=yfthrow(t10);case 20:if(t13===S){if((F=abh(K1,20,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3,t10,t9))===null)return S;{pc=55;continue M;}}t11=t13;pc=58;continue M;
case 57:
t13=t10.step(t4);case 21:if(t13===S){if((F=abh(K1,21,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3,t10,t9,t4))===null)return S;{pc=55;continue M;}}typeof t4==="object"&&t4!==null&&--t4.rc===0&&drop(t4,t13);t11=t13;
case 58:if(t11===END){t13=yfret(t10);t1=t13;typeof t1==="object"&&t1!==null&&t1.rc++;{pc=59;continue M;}}
fr.pc=22;v[2]=v_b;v[3]=v_x;v[4]=t0;v[5]=t2;v[6]=t5;v[7]=t3;v[8]=t10;v[9]=t9;fr.F=F;v[10]=undefined;fr.yf=t10;fr.yfpc=21;Z.d--;return t11;
case 22:fr.yf=null;v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t10=v[8];t9=v[9];t11=rv;if(t11===S){pc=60;continue M;}t4=t11;typeof t4==="object"&&t4!==null&&t4.rc++;t9=0;{pc=56;continue M;}
case 60:t9=1;pc=56;continue M;
case 59:typeof t10==="object"&&t10!==null&&--t10.rc===0&&die(t10);
t10=(typeof t1==="boolean"?t1:truth(t1));case 23:if(t10===S){if((F=abh(K1,23,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3,t1))===null)return S;{pc=55;continue M;}}typeof t1==="object"&&t1!==null&&--t1.rc===0&&die(t1);if(t10){swallow(t3);t2=0;}pc=54;continue M;
case 53:
t1=withexit(t0,false);case 24:if(t1===S){if((F=abh(K1,24,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3))===null)return S;{pc=55;continue M;}}
t10=getawait(t1,2);case 25:if(t10===S){if((F=abh(K1,25,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3,t1))===null)return S;{pc=55;continue M;}}typeof t10==="object"&&t10!==null&&t10.rc++;typeof t1==="object"&&t1!==null&&t1.rc===0&&die(t1);t4=null;t9=0;
case 61:if(!(t9===1)){pc=62;continue M;}
t13=yfthrow(t10);case 26:if(t13===S){if((F=abh(K1,26,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3,t10,t9))===null)return S;{pc=55;continue M;}}t11=t13;pc=63;continue M;
case 62:
t13=t10.step(t4);case 27:if(t13===S){if((F=abh(K1,27,F,fr,h,v_a,v_b,v_x,t0,t2,t5,t3,t10,t9,t4))===null)return S;{pc=55;continue M;}}typeof t4==="object"&&t4!==null&&--t4.rc===0&&drop(t4,t13);t11=t13;
case 63:if(t11===END){t13=yfret(t10);t1=t13;typeof t1==="object"&&t1!==null&&t1.rc++;{pc=64;continue M;}}
fr.pc=28;v[2]=v_b;v[3]=v_x;v[4]=t0;v[5]=t2;v[6]=t5;v[7]=t3;v[8]=t10;v[9]=t9;fr.F=F;v[10]=undefined;fr.yf=t10;fr.yfpc=27;Z.d--;return t11;
case 28:fr.yf=null;v_a=v[1];v_b=v[2];v_x=v[3];t0=v[4];t2=v[5];t5=v[6];t3=v[7];t10=v[8];t9=v[9];t11=rv;if(t11===S){pc=65;continue M;}t4=t11;typeof t4==="object"&&t4!==null&&t4.rc++;t9=0;{pc=61;continue M;}
case 65:t9=1;pc=61;continue M;
case 64:typeof t10==="object"&&t10!==null&&--t10.rc===0&&die(t10);typeof t1==="object"&&t1!==null&&--t1.rc===0&&die(t1);
case 54:{pc=66;continue M;}
case 55:finclean(t2,t3,t5);
return unw(K1,29,F,fr,h,v_a,v_b,v_x,t0);
case 66:if(!(t2===-1)){pc=67;continue M;}refly(t3);
return unw(K1,30,F,fr,h,v_a,v_b,v_x,t0);pc=68;continue M;
case 67:
case 68:typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);r=null;
case 69:
if(F!==null)leave(F,K1,[h,v_a,v_b,v_x],r);else{typeof v_x==="object"&&v_x!==null&&--v_x.rc===0&&drop(v_x,r);typeof v_b==="object"&&v_b!==null&&--v_b.rc===0&&drop(v_b,r);typeof v_a==="object"&&v_a!==null&&--v_a.rc===0&&drop(v_a,r);}fr.gen.ret=r;Z.d--;return END;}}
);})
