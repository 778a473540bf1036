(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,mkfn,stglobal,ldspecial,withenter,getattr,catchx,withexit,truth,swallow,finclean,refly}=R,K0=K[0],K1=K[1],g_f=G.cell("f");
K0.mk=(function(){return (function p__module_(h){let q,r,t0;X0:{t0=mkfn(K1);stglobal(g_f,t0,false);r=null;}
return r;})});
K1.mk=(function(){return function p_f(h,v_a){let q,r,t0,t1,t2,t3,t4,t5,t6,t7,t8,t9,v_b,F=null;X0:{
if(enter()===S)return abn(K1,0,F,null,h,v_a,v_b);
t0=ldspecial(v_a,"__exit__");if(t0===S)return abn(K1,1,F,null,h,v_a,v_b);typeof t0==="object"&&t0!==null&&t0.rc++;
t1=withenter(v_a);if(t1===S)return abn(K1,2,F,null,h,v_a,v_b,t0);typeof t1==="object"&&t1!==null&&t1.rc++;t2=0;t3=t4=undefined;B1:{B2:{q=v_b;v_b=t1;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);
if(v_b!==null&&(q=v_b.$c)!==undefined&&typeof q!=="function")t1=q;else{t1=getattr(v_b,"c");if(t1===S){if((F=abh(K1,3,F,null,h,v_a,v_b,t0,t2,t3,t4))===null)return S;break B2;}}typeof t1==="object"&&t1!==null&&t1.rc++;
t5=ldspecial(t1,"__exit__");if(t5===S){if((F=abh(K1,4,F,null,h,v_a,v_b,t0,t2,t3,t4,t1))===null)return S;break B2;}typeof t5==="object"&&t5!==null&&t5.rc++;
t6=withenter(t1);if(t6===S){if((F=abh(K1,5,F,null,h,v_a,v_b,t0,t2,t3,t4,t5,t1))===null)return S;break B2;}typeof t6==="object"&&t6!==null&&t6.rc++;typeof t1==="object"&&t1!==null&&--t1.rc===0&&die(t1);t1=0;t7=t8=undefined;B3:{B4:{typeof t6==="object"&&t6!==null&&--t6.rc===0&&die(t6);t6=v_b;typeof t6==="object"&&t6!==null&&t6.rc++;t7=t6;t1=1;break B3;}t8=catchx();t1=-1;}B5:{B6:{if(t1===-1){
t6=withexit(t5,true);if(t6===S){if((F=abh(K1,6,F,null,h,v_a,v_b,t0,t2,t3,t4,t5,t1,t7,t8))===null)return S;break B6;}
if(typeof t6==="boolean")t9=t6;else{t9=truth(t6);if(t9===S){if((F=abh(K1,7,F,null,h,v_a,v_b,t0,t2,t3,t4,t5,t1,t7,t8,t6))===null)return S;break B6;}typeof t6==="object"&&t6!==null&&t6.rc===0&&die(t6);}if(t9){swallow(t8);t1=0;}}else{
t6=withexit(t5,false);if(t6===S){if((F=abh(K1,8,F,null,h,v_a,v_b,t0,t2,t3,t4,t5,t1,t7,t8))===null)return S;break B6;}typeof t6==="object"&&t6!==null&&t6.rc===0&&die(t6);}break B5;}finclean(t1,t8,t7);
{if((F=unwh(K1,9,F,null,h,v_a,v_b,t0,t2,t3,t4,t5))===null)return S;break B2;}}if(t1===-1){refly(t8);
{if((F=unwh(K1,10,F,null,h,v_a,v_b,t0,t2,t3,t4,t5))===null)return S;break B2;}}if(t1===1){typeof t5==="object"&&t5!==null&&--t5.rc===0&&die(t5);t3=t7;t2=1;break B1;}typeof t5==="object"&&t5!==null&&--t5.rc===0&&die(t5);break B1;}t4=catchx();t2=-1;}B7:{B8:{if(t2===-1){
t5=withexit(t0,true);if(t5===S){if((F=abh(K1,11,F,null,h,v_a,v_b,t0,t2,t3,t4))===null)return S;break B8;}
if(typeof t5==="boolean")t8=t5;else{t8=truth(t5);if(t8===S){if((F=abh(K1,12,F,null,h,v_a,v_b,t0,t2,t3,t4,t5))===null)return S;break B8;}typeof t5==="object"&&t5!==null&&t5.rc===0&&die(t5);}if(t8){swallow(t4);t2=0;}}else{
t5=withexit(t0,false);if(t5===S){if((F=abh(K1,13,F,null,h,v_a,v_b,t0,t2,t3,t4))===null)return S;break B8;}typeof t5==="object"&&t5!==null&&t5.rc===0&&die(t5);}break B7;}finclean(t2,t4,t3);
return unw(K1,14,F,null,h,v_a,v_b,t0);}if(t2===-1){refly(t4);
return unw(K1,15,F,null,h,v_a,v_b,t0);}if(t2===1){typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);r=t3;typeof r==="object"&&r!==null&&r.rc--;break X0;}typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);r=null;}
if(F!==null){leave(F,K1,[h,v_a,v_b],r);Z.d--;return r;}typeof v_b==="object"&&v_b!==null&&--v_b.rc===0&&drop(v_b,r);if(h!==0){h&1&&typeof v_a==="object"&&v_a!==null&&--v_a.rc===0&&drop(v_a,r);}Z.d--;return r;}});
return K0.mk();})

(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,ldspecial,withenter,getattr,catchx,withexit,truth,swallow,finclean,refly}=R,K0=K[0],K1=K[1];
return (
function p_f(fr,rv){let q,r,h,v_a,v_b,t0,t1,t2,t3,t4,t5,t6,t7,t8,t9,F=fr.F,pc=fr.pc,v=fr.v;++Z.d;switch(pc){
case 0:h=v[0];v_a=v[1];v_b=v[2];q=rv;break;
case 1:h=v[0];v_a=v[1];v_b=v[2];t0=rv;break;
case 2:h=v[0];v_a=v[1];v_b=v[2];t0=v[3];t1=rv;break;
case 3:h=v[0];v_a=v[1];v_b=v[2];t0=v[3];t2=v[4];t3=v[5];t4=v[6];t1=rv;break;
case 4:h=v[0];v_a=v[1];v_b=v[2];t0=v[3];t2=v[4];t3=v[5];t4=v[6];t1=v[7];t5=rv;break;
case 5:h=v[0];v_a=v[1];v_b=v[2];t0=v[3];t2=v[4];t3=v[5];t4=v[6];t5=v[7];t1=v[8];t6=rv;break;
case 6:h=v[0];v_a=v[1];v_b=v[2];t0=v[3];t2=v[4];t3=v[5];t4=v[6];t5=v[7];t1=v[8];t7=v[9];t8=v[10];t6=rv;break;
case 7:h=v[0];v_a=v[1];v_b=v[2];t0=v[3];t2=v[4];t3=v[5];t4=v[6];t5=v[7];t1=v[8];t7=v[9];t8=v[10];t6=v[11];t9=rv;break;
case 8:h=v[0];v_a=v[1];v_b=v[2];t0=v[3];t2=v[4];t3=v[5];t4=v[6];t5=v[7];t1=v[8];t7=v[9];t8=v[10];t6=rv;break;
case 11:h=v[0];v_a=v[1];v_b=v[2];t0=v[3];t2=v[4];t3=v[5];t4=v[6];t5=rv;break;
case 12:h=v[0];v_a=v[1];v_b=v[2];t0=v[3];t2=v[4];t3=v[5];t4=v[6];t5=v[7];t8=rv;break;
case 13:h=v[0];v_a=v[1];v_b=v[2];t0=v[3];t2=v[4];t3=v[5];t4=v[6];t5=rv;break;
}
M:for(;;)switch(pc){case -1:
q=null;case 0:if(q===S)return abn(K1,0,F,fr,h,v_a,v_b);
t0=ldspecial(v_a,"__exit__");case 1:if(t0===S)return abn(K1,1,F,fr,h,v_a,v_b);typeof t0==="object"&&t0!==null&&t0.rc++;
t1=withenter(v_a);case 2:if(t1===S)return abn(K1,2,F,fr,h,v_a,v_b,t0);typeof t1==="object"&&t1!==null&&t1.rc++;t2=0;t3=t4=undefined;q=v_b;v_b=t1;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);
t1=(v_b!==null&&(q=v_b.$c)!==undefined&&typeof q!=="function"?q:getattr(v_b,"c"));case 3:if(t1===S){if((F=abh(K1,3,F,fr,h,v_a,v_b,t0,t2,t3,t4))===null)return S;{pc=16;continue M;}}typeof t1==="object"&&t1!==null&&t1.rc++;
t5=ldspecial(t1,"__exit__");case 4:if(t5===S){if((F=abh(K1,4,F,fr,h,v_a,v_b,t0,t2,t3,t4,t1))===null)return S;{pc=16;continue M;}}typeof t5==="object"&&t5!==null&&t5.rc++;
t6=withenter(t1);case 5:if(t6===S){if((F=abh(K1,5,F,fr,h,v_a,v_b,t0,t2,t3,t4,t5,t1))===null)return S;{pc=16;continue M;}}typeof t6==="object"&&t6!==null&&t6.rc++;typeof t1==="object"&&t1!==null&&--t1.rc===0&&die(t1);t1=0;t7=t8=undefined;B3:{B4:{typeof t6==="object"&&t6!==null&&--t6.rc===0&&die(t6);t6=v_b;typeof t6==="object"&&t6!==null&&t6.rc++;t7=t6;t1=1;break B3;}t8=catchx();t1=-1;}if(!(t1===-1)){pc=17;continue M;}
t6=withexit(t5,true);case 6:if(t6===S){if((F=abh(K1,6,F,fr,h,v_a,v_b,t0,t2,t3,t4,t5,t1,t7,t8))===null)return S;{pc=19;continue M;}}
t9=(typeof t6==="boolean"?t6:truth(t6));case 7:if(t9===S){if((F=abh(K1,7,F,fr,h,v_a,v_b,t0,t2,t3,t4,t5,t1,t7,t8,t6))===null)return S;{pc=19;continue M;}}typeof t6==="object"&&t6!==null&&t6.rc===0&&die(t6);if(t9){swallow(t8);t1=0;}pc=18;continue M;
case 17:
t6=withexit(t5,false);case 8:if(t6===S){if((F=abh(K1,8,F,fr,h,v_a,v_b,t0,t2,t3,t4,t5,t1,t7,t8))===null)return S;{pc=19;continue M;}}typeof t6==="object"&&t6!==null&&t6.rc===0&&die(t6);
case 18:{pc=20;continue M;}
case 19:finclean(t1,t8,t7);
{if((F=unwh(K1,9,F,fr,h,v_a,v_b,t0,t2,t3,t4,t5))===null)return S;{pc=16;continue M;}}
case 20:if(!(t1===-1)){pc=21;continue M;}refly(t8);
{if((F=unwh(K1,10,F,fr,h,v_a,v_b,t0,t2,t3,t4,t5))===null)return S;{pc=16;continue M;}}pc=22;continue M;
case 21:
case 22:if(t1===1){typeof t5==="object"&&t5!==null&&--t5.rc===0&&die(t5);t3=t7;t2=1;{pc=23;continue M;}}typeof t5==="object"&&t5!==null&&--t5.rc===0&&die(t5);{pc=23;continue M;}
case 16:t4=catchx();t2=-1;
case 23:if(!(t2===-1)){pc=24;continue M;}
t5=withexit(t0,true);case 11:if(t5===S){if((F=abh(K1,11,F,fr,h,v_a,v_b,t0,t2,t3,t4))===null)return S;{pc=26;continue M;}}
t8=(typeof t5==="boolean"?t5:truth(t5));case 12:if(t8===S){if((F=abh(K1,12,F,fr,h,v_a,v_b,t0,t2,t3,t4,t5))===null)return S;{pc=26;continue M;}}typeof t5==="object"&&t5!==null&&t5.rc===0&&die(t5);if(t8){swallow(t4);t2=0;}pc=25;continue M;
case 24:
t5=withexit(t0,false);case 13:if(t5===S){if((F=abh(K1,13,F,fr,h,v_a,v_b,t0,t2,t3,t4))===null)return S;{pc=26;continue M;}}typeof t5==="object"&&t5!==null&&t5.rc===0&&die(t5);
case 25:{pc=27;continue M;}
case 26:finclean(t2,t4,t3);
return unw(K1,14,F,fr,h,v_a,v_b,t0);
case 27:if(!(t2===-1)){pc=28;continue M;}refly(t4);
return unw(K1,15,F,fr,h,v_a,v_b,t0);pc=29;continue M;
case 28:
case 29:if(t2===1){typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);r=t3;typeof r==="object"&&r!==null&&r.rc--;{pc=30;continue M;}}typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);r=null;
case 30:
if(F!==null){leave(F,K1,[h,v_a,v_b],r);Z.d--;return r;}typeof v_b==="object"&&v_b!==null&&--v_b.rc===0&&drop(v_b,r);if(h!==0){h&1&&typeof v_a==="object"&&v_a!==null&&--v_a.rc===0&&drop(v_a,r);}Z.d--;return r;}}
);})
